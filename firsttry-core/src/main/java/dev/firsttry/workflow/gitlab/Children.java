package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the child pipelines that bridges of one pipeline start from files of this repository. */
final class Children {

    private static final int MAX_DEPTH = 2;
    /** A matrix of bridges that start a matrix of bridges reads the same files thousands of times. */
    private static final int MAX_CHILDREN = 200;

    private static final int MAX_CHILDREN_OF_CHILD = 20;

    private final World world;
    private final Sources sources;
    private final Faults faults;
    private final int depth;
    private int count;

    /** @param depth of the pipeline that holds the bridges: 0 for a pipeline of its own */
    Children(World world, Sources sources, Faults faults, int depth) {
        this.world = world;
        this.sources = sources;
        this.faults = faults;
        this.depth = depth;
    }

    /** Whether an {@code include} of a trigger names nothing but files of this repository. */
    static boolean isLocal(Node include) {
        return Nodes.flat(include).stream()
                .allMatch(item -> Nodes.mapping(item)
                        .map(keys -> Nodes.get(keys, "local").isPresent())
                        .orElse(true));
    }

    /** Judges a child down to the depth that the service allows, whether the bridge takes part or not. */
    void judge(Definition job, Node include) {
        if (depth >= MAX_DEPTH) {
            bad(job, include, FaultKind.BAD_JOB, "child pipelines are nested at most " + MAX_DEPTH + " deep");
            return;
        }
        read(include, below(Variables.read(job.get("variables"))));
    }

    /**
     * The child of one instance; empty when it is none of this repository's files.
     *
     * @param variables all that the file declares for the instance
     */
    Optional<Work.Child> of(Definition job, Map<String, String> variables) {
        Optional<Node.Mapping> trigger = job.get("trigger").flatMap(Nodes::mapping);
        Optional<Node> include =
                trigger.flatMap(keys -> Nodes.get(keys, "include")).filter(Children::isLocal);
        if (include.isEmpty() || isTooMuch(job, include.get())) {
            return Optional.empty();
        }
        boolean forwards = trigger.flatMap(keys -> Nodes.get(keys, "forward"))
                .flatMap(Nodes::mapping)
                .flatMap(keys -> Nodes.flag(keys, "yaml_variables"))
                .orElse(true);
        PlanContext context = below(forwards ? variables : Map.of());
        return read(include.get(), context).map(pipeline -> new Work.Child(pipeline, context));
    }

    private boolean isTooMuch(Definition job, Node include) {
        int most = depth == 0 ? MAX_CHILDREN : MAX_CHILDREN_OF_CHILD;
        if (++count == most + 1) {
            bad(job, include, FaultKind.UNSUPPORTED, "the pipeline starts more than " + most + " child pipelines");
        }
        return count > most;
    }

    private Optional<Pipeline> read(Node include, PlanContext context) {
        Node.Scalar key = new Node.Scalar(include.location(), "", "include", false, new ScalarValue.Text("include"));
        Node.Mapping body = new Node.Mapping(include.location(), "", List.of(new Node.Entry(key, include)));
        return new FileReading(new World(context, () -> List.copyOf(world.files())), sources, faults, depth + 1)
                .child(body, Place.here(include.location().file()));
    }

    /** The bridge's variables reach the child; those of the run are stronger, as they are above. */
    private PlanContext below(Map<String, String> ofBridge) {
        PlanContext context = world.context();
        Map<String, String> variables = new LinkedHashMap<>(ofBridge);
        variables.keySet().removeAll(List.of("CI_NODE_INDEX", "CI_NODE_TOTAL"));
        variables.putAll(context.variables());
        return new PlanContext(
                "parent_pipeline",
                context.ref(),
                context.defaultBranch(),
                variables,
                Map.of(),
                context.secrets(),
                context.vars(),
                context.changedFiles());
    }

    private void bad(Definition job, Node place, FaultKind kind, String message) {
        faults.add(kind, place.location(), "job '" + job.name() + "': " + message, job.name());
    }
}
