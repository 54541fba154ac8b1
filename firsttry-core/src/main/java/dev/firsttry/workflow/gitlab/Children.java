package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.pipeline.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the child pipelines that bridges of one pipeline start from files of this repository. */
final class Children {

    private static final int MAX_DEPTH = 2;

    private final World world;
    private final Sources sources;
    private final Faults faults;
    private final int depth;
    private final Family family;
    private final Family looks;

    /**
     * @param depth of the pipeline that holds the bridges: 0 for a pipeline of its own
     * @param family pipelines that are started
     * @param looks pipelines that are only looked at
     */
    Children(World world, Sources sources, Faults faults, int depth, Family family, Family looks) {
        this.world = world;
        this.sources = sources;
        this.faults = faults;
        this.depth = depth;
        this.family = family;
        this.looks = looks;
    }

    /** Whether an {@code include} of a trigger names nothing but files of this repository. */
    static boolean isLocal(Node include) {
        return Nodes.flat(include).stream()
                .allMatch(item -> Nodes.mapping(item)
                        .map(keys -> Nodes.get(keys, "local").isPresent())
                        .orElse(true));
    }

    /** Judges a child, whether the bridge takes part or not; as deep and as many as the service would start. */
    void judge(Definition job, Node include) {
        if (depth < MAX_DEPTH && looks.admits()) {
            Map<String, String> variables = Variables.read(job.get("variables"));
            read(include, new Inheritance(world, job).context(job.name(), variables), looks);
        }
    }

    /**
     * The child of one instance; empty when it is none of this repository's files.
     *
     * @param name of the instance
     * @param variables all that the file declares for the instance
     */
    Optional<Work.Child> of(Definition job, String name, Map<String, String> variables) {
        Optional<Node> include = job.get("trigger")
                .flatMap(Nodes::mapping)
                .flatMap(keys -> Nodes.get(keys, "include"))
                .filter(Children::isLocal);
        if (include.isEmpty() || isTooDeep(job, include.get()) || isTooMuch(job, include.get())) {
            return Optional.empty();
        }
        Inheritance inheritance = new Inheritance(world, job);
        PlanContext context = inheritance.context(name, variables);
        return read(include.get(), context, family)
                .map(pipeline -> new Work.Child(pipeline, context, inheritance.handedOn(variables)));
    }

    private boolean isTooDeep(Definition job, Node include) {
        boolean deep = depth >= MAX_DEPTH;
        if (deep && family.isBinding()) {
            bad(job, include, FaultKind.BAD_JOB, "child pipelines are nested at most " + MAX_DEPTH + " deep");
        }
        return deep;
    }

    private boolean isTooMuch(Definition job, Node include) {
        boolean much = !family.admits();
        if (much && family.isFirstTooMuch()) {
            String message = "a pipeline and all child pipelines below it are at most " + Family.MOST;
            bad(job, include, FaultKind.UNSUPPORTED, message);
        }
        return much;
    }

    private Optional<Pipeline> read(Node include, PlanContext context, Family of) {
        Node.Scalar key = new Node.Scalar(include.location(), "", "include", false, new ScalarValue.Text("include"));
        Node.Mapping body = new Node.Mapping(include.location(), "", List.of(new Node.Entry(key, include)));
        World below = new World(context, world.ofRun(), () -> List.copyOf(world.files()));
        return new FileReading(below, sources, faults, depth + 1, of, looks)
                .child(body, Place.here(include.location().file()));
    }

    private void bad(Definition job, Node place, FaultKind kind, String message) {
        faults.add(kind, place.location(), "job '" + job.name() + "': " + message, job.name());
    }
}
