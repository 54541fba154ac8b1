package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The merged file, taken apart.
 *
 * @param stages in run order, {@code .pre} and {@code .post} at the ends
 * @param defaults what {@code default} and its older forms at the top hand down
 * @param jobs visible jobs in order of declaration
 */
record RootFile(
        List<String> stages,
        Map<String, String> variables,
        Node.Mapping defaults,
        Optional<Node> workflowRules,
        Optional<String> name,
        List<Definition> jobs) {

    static final String PRE = ".pre";
    static final String POST = ".post";

    int stage(Definition job) {
        return stages.indexOf(job.stage());
    }
}
