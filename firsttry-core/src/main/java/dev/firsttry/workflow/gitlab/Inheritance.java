package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.pipeline.PlanContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a child pipeline gets from its bridge. Variables of the bridge's file, unless {@code forward:yaml_variables} says
 * otherwise, are expanded here and not in the child; what was handed on to this pipeline goes further only with {@code
 * forward:pipeline_variables}. Those of the run are everywhere.
 */
final class Inheritance {

    private static final Set<String> OWN = Set.of("CI_NODE_INDEX", "CI_NODE_TOTAL");

    private final World world;
    private final Definition bridge;

    Inheritance(World world, Definition bridge) {
        this.world = world;
        this.bridge = bridge;
    }

    /**
     * As far as it is known before the run.
     *
     * @param name of the bridge's instance
     * @param variables all that the file declares for it
     */
    PlanContext context(String name, Map<String, String> variables) {
        PlanContext context = world.context();
        Map<String, String> all = new LinkedHashMap<>(world.type().handedOn());
        all.putAll(world.ofRun());
        all.putAll(Expand.complete(handedOn(variables), known(name, variables), Inheritance::missing));
        if (forwards("pipeline_variables", false)) {
            all.putAll(context.variables());
        }
        return new PlanContext(
                "parent_pipeline",
                context.ref(),
                context.defaultBranch(),
                all,
                Map.of(),
                context.secrets(),
                context.vars(),
                context.changedFiles());
    }

    /** What is handed on of the bridge's own variables, as the file writes it. */
    Map<String, String> handedOn(Map<String, String> variables) {
        Map<String, String> own = new LinkedHashMap<>(forwards("yaml_variables", true) ? variables : Map.of());
        own.keySet().removeAll(OWN);
        if (forwards("pipeline_variables", false)) {
            own.keySet().removeAll(world.context().variables().keySet());
        }
        return own;
    }

    private Map<String, String> known(String name, Map<String, String> variables) {
        Map<String, String> known = new LinkedHashMap<>(world.type().predefined());
        known.put("CI_JOB_NAME", name);
        known.put("CI_JOB_STAGE", bridge.stage());
        known.putAll(variables);
        known.putAll(world.context().variables());
        return known;
    }

    /** What only a run knows is there all the same; anything else is nothing, as in the service. */
    private static String missing(String name) {
        return name.startsWith("CI_") ? "$" + name : "";
    }

    private boolean forwards(String what, boolean standard) {
        Optional<Node.Mapping> trigger = bridge.get("trigger").flatMap(Nodes::mapping);
        return trigger.flatMap(keys -> Nodes.get(keys, "forward"))
                .flatMap(Nodes::mapping)
                .flatMap(keys -> Nodes.flag(keys, what))
                .orElse(standard);
    }
}
