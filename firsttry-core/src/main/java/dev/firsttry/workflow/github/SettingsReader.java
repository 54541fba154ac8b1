package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Concurrency;
import dev.firsttry.pipeline.RunDefaults;
import java.util.List;
import java.util.Optional;

/** Keys that workflows and jobs share. */
final class SettingsReader {

    private static final List<String> CACHE_MODES = List.of("read", "write", "write-only", "none");
    private static final List<String> SCOPES = List.of(
            "actions",
            "artifact-metadata",
            "attestations",
            "checks",
            "contents",
            "deployments",
            "discussions",
            "id-token",
            "issues",
            "models",
            "packages",
            "pages",
            "pull-requests",
            "repository-projects",
            "security-events",
            "statuses");
    private static final List<String> LEVELS = List.of("read", "write", "none");
    private static final List<String> WHOLES = List.of("read-all", "write-all");

    private final Reading reading;

    SettingsReader(Reading reading) {
        this.reading = reading;
    }

    RunDefaults defaults(Node node, WorkflowKey scope) {
        return reading.nodes
                .mapping(node, "'defaults'")
                .map(mapping -> reading.fields(mapping, "'defaults'", List.of("run")))
                .flatMap(fields -> fields.get("run"))
                .flatMap(run -> reading.nodes.mapping(run, "'defaults.run'"))
                .map(mapping ->
                        run(reading.fields(mapping, "'defaults.run'", List.of("shell", "working-directory")), scope))
                .orElse(RunDefaults.NONE);
    }

    RunDefaults run(Fields fields, WorkflowKey scope) {
        return new RunDefaults(reading.leaf(fields, "shell", scope), reading.leaf(fields, "working-directory", scope));
    }

    Optional<Concurrency> concurrency(Node node, WorkflowKey scope) {
        return Nodes.either(
                node,
                mapping -> concurrency(
                        reading.fields(mapping, "'concurrency'", List.of("group", "cancel-in-progress", "queue")),
                        scope),
                list -> {
                    reading.nodes.scalar(list, "'concurrency'");
                    return Optional.empty();
                },
                scalar -> reading.nodes
                        .word(scalar, "'concurrency'")
                        .map(word -> new Concurrency(reading.data.leaf(word, scope.scope()), Optional.empty())));
    }

    private Optional<Concurrency> concurrency(Fields fields, WorkflowKey scope) {
        if (!fields.has("group")) {
            reading.faults.add(FaultKind.MISSING_KEY, fields.location(), "'concurrency' needs 'group'", "group");
        }
        reading.leaf(fields, "queue", scope);
        var cancel = reading.flag(fields, "cancel-in-progress", scope);
        return reading.leaf(fields, "group", scope).map(group -> new Concurrency(group, cancel));
    }

    void permissions(Node node) {
        Nodes.either(
                node,
                mapping -> {
                    reading.fields(mapping, "'permissions'", SCOPES);
                    mapping.entries()
                            .forEach(entry -> level(entry.value(), entry.key().text()));
                    return null;
                },
                list -> {
                    reading.nodes.mapping(list, "'permissions'");
                    return null;
                },
                scalar -> oneOf(scalar, "'permissions'", WHOLES));
    }

    /** Checked only: what a job may do with the service's cache changes no plan. */
    void cacheMode(Node node) {
        reading.nodes.word(node, "'cache-mode'").ifPresent(word -> oneOf(word, "'cache-mode'", CACHE_MODES));
    }

    private void level(Node node, String scope) {
        reading.nodes
                .word(node, "permission '" + scope + "'")
                .ifPresent(word -> oneOf(word, "permission '" + scope + "'", LEVELS));
    }

    private Void oneOf(Node.Scalar word, String what, List<String> allowed) {
        if (!allowed.contains(word.text())) {
            String message = what + " must be one of " + String.join(", ", allowed) + ", not '"
                    + Nodes.shortened(word.text()) + "'";
            reading.faults.add(FaultKind.BAD_TYPE, word.location(), message);
        }
        return null;
    }
}
