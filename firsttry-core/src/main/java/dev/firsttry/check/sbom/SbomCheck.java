package dev.firsttry.check.sbom;

import dev.firsttry.check.Check;
import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.check.CheckResult;
import dev.firsttry.check.CheckScope;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Reuse;
import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.check.license.SpdxExpression;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the bill of materials; both formats are the {@link CheckResult#evidence()} of the result, see {@link Sbom}. */
public final class SbomCheck implements Check {

    /** Measure: components in the document. */
    public static final String COMPONENTS = "sbom.components";

    private final Coordinates root;
    private final boolean transitive;
    private final DependencySource source;

    /** @param root the project that the document is about */
    public SbomCheck(Coordinates root, boolean transitive, DependencySource source) {
        this.root = root;
        this.transitive = transitive;
        this.source = source;
    }

    @Override
    public String name() {
        return CheckCatalog.SBOM_GENERATION;
    }

    @Override
    public CheckScope scope() {
        return CheckScope.REPOSITORY;
    }

    /** Resolved versions can change without any input of this checkout; and it takes no time. */
    @Override
    public Reuse reuse() {
        return Reuse.NEVER;
    }

    @Override
    public SortedMap<String, String> keyFields(CheckContext context) {
        return new TreeMap<>();
    }

    @Override
    public CheckResult run(CheckContext context) {
        var builder = new BomBuilder(source, transitive);
        Bom bom = builder.build(root, context.modules());
        List<Finding> findings = new ArrayList<>();
        builder.problems().forEach((module, problems) -> findings.add(incomplete(module, problems)));
        List<Artifact> bare = bom.components().values().stream()
                .filter(each -> each.sha256().isEmpty())
                .map(Component::artifact)
                .toList();
        String log = "CycloneDX 1.6, " + bom.components().size() + " components, " + bare.size()
                + " of them without a hash, because there is no file of them yet\n";
        return CheckResult.judged(findings, log)
                .with(new Sbom(BomJson.write(bom), BomXml.write(bom)).text(), Map.of(COMPONENTS, (long)
                        bom.components().size()));
    }

    private static Finding incomplete(String module, List<String> problems) {
        return Finding.of(
                Severity.ERROR,
                "sbom/incomplete",
                CheckCatalog.SBOM_GENERATION,
                "not all dependencies are known: " + String.join("; ", problems),
                "make them resolvable: mvn dependency:tree shows the same fault",
                Location.of(module.isEmpty() ? "pom.xml" : module + "/pom.xml"));
    }

    /** Whether it is a single licence of the list. */
    static boolean isId(SpdxExpression license) {
        return license instanceof SpdxExpression.One one
                && !one.id().contains(" ")
                && !one.id().endsWith("+")
                && !one.id().startsWith("LicenseRef-");
    }

    /** Whether the schema takes it for an address. */
    static boolean isAddress(String text) {
        try {
            return !text.isBlank() && URI.create(text.strip()).isAbsolute() && text.equals(text.strip());
        } catch (IllegalArgumentException no) {
            return false;
        }
    }
}
