package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Nearest;
import dev.firsttry.workflow.gitlab.Shape.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the merged file apart: keywords, hidden jobs, jobs. */
final class RootReader {

    private static final List<String> STANDARD_STAGES = List.of("build", "test", "deploy");

    private final Faults faults;

    RootReader(Faults faults) {
        this.faults = faults;
    }

    RootFile read(Node.Mapping root) {
        Subject file = new Subject(faults, "", "");
        check(root, "stages", Shape.list(Shape.text()));
        check(root, "variables", Keywords.VARIABLES);
        check(root, "workflow", Keywords.WORKFLOW);
        check(root, "default", Keywords.DEFAULT);
        Node.Mapping globals = only(root, Keywords.GLOBALS);
        Keywords.DEFAULT.check(globals, file);
        root.get("spec")
                .ifPresent(spec -> faults.add(
                        FaultKind.UNKNOWN_KEY,
                        spec.location(),
                        "'spec' stands in a header of its own, with a line '---' after it",
                        "spec"));
        Optional<Node.Mapping> workflow = Nodes.get(root, "workflow").flatMap(Nodes::mapping);
        return new RootFile(
                stages(root),
                Variables.read(Nodes.get(root, "variables")),
                defaults(root, globals),
                workflow.flatMap(mapping -> Nodes.get(mapping, "rules")),
                workflow.flatMap(mapping -> Nodes.text(mapping, "name")),
                jobs(root));
    }

    private void check(Node.Mapping root, String key, Shape shape) {
        Nodes.get(root, key).ifPresent(node -> shape.check(node, new Subject(faults, "", key)));
    }

    private static Node.Mapping only(Node.Mapping root, List<String> keys) {
        List<Node.Entry> entries = root.entries().stream()
                .filter(entry -> keys.contains(entry.key().text()))
                .toList();
        return new Node.Mapping(root.location(), "", entries);
    }

    private static List<String> stages(Node.Mapping root) {
        Set<String> stages = new LinkedHashSet<>();
        stages.add(RootFile.PRE);
        stages.addAll(Nodes.get(root, "stages").map(Nodes::texts).orElse(STANDARD_STAGES));
        stages.remove(RootFile.POST);
        stages.add(RootFile.POST);
        return List.copyOf(stages);
    }

    private Node.Mapping defaults(Node.Mapping root, Node.Mapping globals) {
        Optional<Node.Mapping> written = Nodes.get(root, "default").flatMap(Nodes::mapping);
        for (Node.Entry entry : globals.entries()) {
            String key = entry.key().text();
            if (written.flatMap(mapping -> Nodes.get(mapping, key)).isPresent()) {
                faults.add(
                        FaultKind.DUPLICATE,
                        entry.key().location(),
                        "'" + key + "' is defined at the top and in 'default'",
                        key);
            }
        }
        return written.map(mapping -> Merge.deep(globals, mapping)).orElse(globals);
    }

    private List<Definition> jobs(Node.Mapping root) {
        List<Definition> jobs = new ArrayList<>();
        for (Node.Entry entry : root.entries()) {
            String name = entry.key().text();
            if (!Keywords.RESERVED.contains(name) && !name.startsWith(".")) {
                job(entry).ifPresent(jobs::add);
            }
        }
        boolean none = root.entries().stream()
                .map(entry -> entry.key().text())
                .allMatch(name -> Keywords.RESERVED.contains(name) || name.startsWith("."));
        if (none && faults.isEmpty()) {
            faults.add(
                    FaultKind.NO_JOBS,
                    root.location(),
                    "there is no visible job: one whose name does not start with '.'");
        }
        return jobs;
    }

    private Optional<Definition> job(Node.Entry entry) {
        String name = entry.key().text();
        Optional<Node.Mapping> body = Nodes.mapping(entry.value());
        if (body.isEmpty()) {
            String hint = Nearest.hint(name, Keywords.RESERVED);
            faults.add(
                    FaultKind.BAD_JOB,
                    entry.key().location(),
                    "'" + Subject.shortened(name) + "' is neither a keyword nor a job, which would be a mapping" + hint,
                    name);
        }
        return body.map(mapping -> new Definition(name, entry.key().location(), mapping));
    }
}
