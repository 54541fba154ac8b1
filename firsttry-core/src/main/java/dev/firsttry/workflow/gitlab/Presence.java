package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decides which instances exist: rules, or {@code only} and {@code except}. */
final class Presence {

    private final World world;
    private final Rules rules;
    private final Policies policies;
    private final boolean workflowRules;

    Presence(World world, Rules rules, Policies policies, boolean workflowRules) {
        this.world = world;
        this.rules = rules;
        this.policies = policies;
        this.workflowRules = workflowRules;
    }

    /** @param declared the instance's variables from the file, without those of rules */
    Optional<Decision> decide(Copies.Copy copy, Map<String, String> declared) {
        Definition job = copy.job();
        Optional<Node> list = job.get("rules");
        boolean simple = list.isEmpty() && !job.has("only") && !job.has("except");
        Map<String, String> variables = simple ? Map.of() : visible(job, declared);
        if (list.isPresent()) {
            return rules.firstMatch(list.get(), variables)
                    .map(rule -> Decision.of(rule, job.when()))
                    .filter(decision -> !decision.when().equals("never"));
        }
        return policies.allows(job, !workflowRules, variables)
                ? Optional.of(Decision.of(job.when()))
                : Optional.empty();
    }

    /** Predefined variables are the weakest, those of the context the strongest. */
    private Map<String, String> visible(Definition job, Map<String, String> declared) {
        Map<String, String> all = new LinkedHashMap<>(world.type().predefined());
        all.put("CI_JOB_NAME", job.name());
        all.put("CI_JOB_STAGE", job.stage());
        all.putAll(declared);
        all.putAll(world.context().variables());
        return Expand.all(all);
    }
}
