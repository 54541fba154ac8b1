package dev.firsttry.workflow.gitlab;

import com.google.re2j.Pattern;
import dev.firsttry.document.Node;
import dev.firsttry.expression.rules.Regexes;
import dev.firsttry.finding.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code only} and {@code except}: every part of the first must hold, and no part of the second. */
final class Policies {

    private static final List<String> USUAL = List.of("branches", "tags");

    private final World world;
    private final Conditions conditions;
    private final Rules rules;
    private final Faults faults;

    Policies(World world, Conditions conditions, Rules rules, Faults faults) {
        this.world = world;
        this.conditions = conditions;
        this.rules = rules;
        this.faults = faults;
    }

    /** Reports what is wrong with regular expressions and conditions. */
    void check(Definition job) {
        for (String key : List.of("only", "except")) {
            Optional<Node> policy = job.get(key);
            policy.flatMap(node -> part(node, "variables"))
                    .map(Nodes::scalars)
                    .ifPresent(all -> all.forEach(conditions::check));
            policy.flatMap(Policies::refs).map(Nodes::scalars).ifPresent(all -> all.forEach(ref -> checkRef(job, ref)));
        }
    }

    private void checkRef(Definition job, Node.Scalar ref) {
        String pattern = pattern(ref.text());
        if (pattern.startsWith("/") && regex(pattern).isEmpty()) {
            faults.add(
                    FaultKind.BAD_EXPRESSION,
                    ref.location(),
                    "job '" + job.name() + "': RE2 does not accept the regular expression " + pattern,
                    job.name());
        }
    }

    /**
     * @param standard whether a job without {@code only} is for branches and tags; not so when the file has workflow
     *     rules
     */
    boolean allows(Definition job, boolean standard, Map<String, String> variables) {
        Optional<Node> only = job.get("only");
        Optional<Node> except = job.get("except");
        boolean usual = only.isPresent() || standard;
        return (!usual
                        || refsHold(
                                only.flatMap(Policies::refs).map(Nodes::texts).orElse(USUAL)))
                && only.map(policy -> others(policy, variables).stream().allMatch(holds -> holds))
                        .orElse(true)
                && except.map(policy -> !excluded(policy, variables)).orElse(true);
    }

    private boolean excluded(Node policy, Map<String, String> variables) {
        return refs(policy).map(Nodes::texts).filter(this::refsHold).isPresent()
                || others(policy, variables).contains(true);
    }

    /** The parts that are there, apart from refs. Without a cluster, {@code kubernetes: active} does not hold. */
    private List<Boolean> others(Node policy, Map<String, String> variables) {
        List<Boolean> parts = new java.util.ArrayList<>();
        part(policy, "variables")
                .ifPresent(node -> parts.add(
                        Nodes.scalars(node).stream().anyMatch(condition -> conditions.holds(condition, variables))));
        part(policy, "changes").ifPresent(node -> parts.add(rules.changed(Nodes.texts(node), false, variables)));
        part(policy, "kubernetes").ifPresent(node -> parts.add(false));
        return parts;
    }

    private static Optional<Node> part(Node policy, String key) {
        return Nodes.mapping(policy).flatMap(mapping -> Nodes.get(mapping, key));
    }

    private static Optional<Node> refs(Node policy) {
        return Nodes.mapping(policy).isPresent() ? part(policy, "refs") : Optional.of(policy);
    }

    private boolean refsHold(List<String> refs) {
        return refs.stream().anyMatch(this::refHolds);
    }

    private boolean refHolds(String ref) {
        String pattern = pattern(ref);
        String project = ref.length() > pattern.length() ? ref.substring(pattern.length() + 1) : "";
        return ofThisProject(project) && (isKeyword(pattern) || isName(pattern));
    }

    /** Without {@code CI_PROJECT_PATH} in the context this is taken to be the project that is named. */
    private boolean ofThisProject(String project) {
        String here = world.variables().getOrDefault("CI_PROJECT_PATH", project);
        return project.isEmpty() || here.equals(project);
    }

    private boolean isKeyword(String word) {
        PipelineType type = world.type();
        String source = type.source().replaceFirst("_event$", "");
        String plural = source.endsWith("sh") ? source + "es" : source + "s";
        return switch (word) {
            case "branches" -> type.kind() == PipelineType.Kind.BRANCH;
            case "tags" -> type.kind() == PipelineType.Kind.TAG;
            default -> word.equals(source) || word.equals(plural);
        };
    }

    private boolean isName(String pattern) {
        if (world.type().kind() == PipelineType.Kind.MERGE_REQUEST) {
            return false;
        }
        String name = world.type().name();
        return pattern.startsWith("/")
                ? regex(pattern).filter(regex -> regex.matcher(name).find()).isPresent()
                : pattern.equals(name);
    }

    private static Optional<Pattern> regex(String pattern) {
        return Regexes.parse(pattern);
    }

    /** Without the project after {@code @}; an {@code @} inside of a regular expression is part of it. */
    private static String pattern(String ref) {
        int from = ref.startsWith("/") ? ref.lastIndexOf('/') : 0;
        int at = ref.indexOf('@', Math.max(0, from));
        return at < 0 ? ref : ref.substring(0, at);
    }
}
