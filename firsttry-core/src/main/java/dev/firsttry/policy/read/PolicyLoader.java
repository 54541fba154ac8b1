package dev.firsttry.policy.read;

import dev.firsttry.digest.Sha256;
import dev.firsttry.document.Dialect;
import dev.firsttry.document.Node;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds, reads, merges and hashes a policy. Every mistake of a file is reported, not only the first. */
public final class PolicyLoader {

    private static final int LONGEST_LINE_OF_ANCESTORS = 8;

    private final PolicyFinder finder;

    public PolicyLoader(PolicyFinder finder) {
        this.finder = Objects.requireNonNull(finder);
    }

    /** @param asked what {@code firsttry.policy} says; empty for the default */
    public PolicyReading load(String asked) {
        return finder.find(asked).fold(new Sourcing.Cases<>() {
            @Override
            public PolicyReading found(PolicySource source) {
                return load(source);
            }

            @Override
            public PolicyReading notFound(Finding finding) {
                return new PolicyReading.Refused(List.of(finding));
            }
        });
    }

    /** A policy whose bytes are at hand. */
    public PolicyReading load(PolicySource source) {
        Findings findings = Findings.ofPolicy();
        return descend(source, new ArrayList<>(), findings)
                .<PolicyReading>map(line -> new PolicyReading.Read(line.loaded()))
                .orElseGet(() -> new PolicyReading.Refused(findings.all()));
    }

    /** A policy, and the merged document that it was read from. */
    private record Generation(LoadedPolicy loaded, Node.Mapping document) {}

    private Optional<Generation> descend(PolicySource source, List<String> line, Findings findings) {
        Optional<Node.Mapping> own = document(source, findings);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Policy policy = RulesReader.read(own.get(), findings);
        if (!findings.none()) {
            return Optional.empty();
        }
        if (policy.parent().isEmpty()) {
            return Optional.of(generation(source, own.get(), policy, List.of()));
        }
        line.add(source.name());
        return parent(source, own.get(), policy.parent(), line, findings)
                .flatMap(parent -> inherit(source, own.get(), parent, findings));
    }

    private Optional<Generation> parent(
            PolicySource child, Node.Mapping document, String asked, List<String> line, Findings findings) {
        Location place = document.get("extends").orElse(document).location();
        return finder.parent(asked, child).fold(new Sourcing.Cases<>() {
            @Override
            public Optional<Generation> found(PolicySource source) {
                if (line.contains(source.name()) || line.size() >= LONGEST_LINE_OF_ANCESTORS) {
                    findings.add(
                            "cyclic-extends",
                            "extends leads in a circle or too far: " + String.join(" -> ", line) + " -> "
                                    + source.name(),
                            "Remove one extends.",
                            place);
                    return Optional.empty();
                }
                return descend(source, line, findings);
            }

            @Override
            public Optional<Generation> notFound(Finding finding) {
                findings.add(second(finding.rule()), "extends: " + finding.message(), finding.remedy(), place);
                return Optional.empty();
            }
        });
    }

    private static Optional<Generation> inherit(
            PolicySource source, Node.Mapping own, Generation parent, Findings findings) {
        Node.Mapping merged = Merge.documents(parent.document(), own);
        Policy policy = RulesReader.read(merged, findings);
        Tightening.check(parent.loaded(), policy, merged, findings);
        if (!findings.none()) {
            return Optional.empty();
        }
        List<LoadedPolicy> ancestors = new ArrayList<>(List.of(parent.loaded()));
        ancestors.addAll(parent.loaded().ancestors());
        return Optional.of(generation(source, merged, policy, ancestors));
    }

    private static Generation generation(
            PolicySource source, Node.Mapping document, Policy policy, List<LoadedPolicy> ancestors) {
        String canonical = CanonicalJson.of(document);
        LoadedPolicy loaded = new LoadedPolicy(policy, Sha256.ofText(canonical), source.name(), canonical, ancestors);
        return new Generation(loaded, document);
    }

    private static Optional<Node.Mapping> document(PolicySource source, Findings findings) {
        return Documents.read(source.isYaml() ? Dialect.PLAIN_YAML : Dialect.JSON, source, findings);
    }

    private static String second(String rule) {
        return rule.substring(rule.indexOf('/') + 1);
    }
}
