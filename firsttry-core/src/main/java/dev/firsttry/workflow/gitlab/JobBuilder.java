package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.expression.Condition;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Expansion;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Need;
import dev.firsttry.pipeline.Work;
import dev.firsttry.workflow.gitlab.Copies.Copy;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the neutral jobs of instances that exist. */
final class JobBuilder {

    /** What the neutral job says in fields of its own, and what is decided by now. */
    private static final Set<String> DECIDED = Set.of(
            "extends",
            "stage",
            "only",
            "except",
            "rules",
            "variables",
            "inherit",
            "allow_failure",
            "when",
            "needs",
            "parallel",
            "script",
            "before_script",
            "after_script");

    private static final String NEEDS = "needs";
    private static final Set<String> OF_RULES = Set.of("start_in", "interruptible");

    private final Map<Definition, Fixed> fixed = new IdentityHashMap<>();
    private final Children children;

    JobBuilder(Children children) {
        this.children = children;
    }

    /** What all instances of a job share. */
    private record Fixed(List<String> script, List<String> afterScript, Optional<String> trigger, List<Named> others) {}

    /** @param variables all that the file declares for the instance */
    Job build(Copy copy, Decision decision, boolean explicitNeeds, List<Need> needs, Map<String, String> variables) {
        Definition job = copy.job();
        Fixed same = fixed.computeIfAbsent(job, JobBuilder::fixed);
        return new Job(
                copy.name(),
                job.location(),
                Optional.empty(),
                needs,
                Condition.SUCCESS,
                expansion(copy),
                Optional.empty(),
                new Work.Script(
                        job.stage(),
                        explicitNeeds,
                        decision.when(),
                        allowFailure(job, decision),
                        exitCodes(job, decision),
                        same.script(),
                        same.afterScript(),
                        variables,
                        same.trigger(),
                        children.of(job, copy.name(), variables),
                        others(same.others(), decision)));
    }

    private static Fixed fixed(Definition job) {
        return new Fixed(
                script(job),
                job.get("after_script").map(Nodes::texts).orElse(List.of()),
                trigger(job),
                named(job.body(), key -> !DECIDED.contains(key) || key.equals(NEEDS) && fetches(job)));
    }

    /** Such a need orders nothing, so that no field of the job has it. */
    private static boolean fetches(Definition job) {
        return job.get(NEEDS).map(NeedsReader::fetches).orElse(false);
    }

    private static List<Named> named(Node.Mapping mapping, Predicate<String> wanted) {
        List<Node.Entry> entries = mapping.entries().stream()
                .filter(entry -> wanted.test(entry.key().text()) && !Nodes.isNull(entry.value()))
                .toList();
        return DataOfNodes.entries(new Node.Mapping(mapping.location(), "", entries));
    }

    private static Expansion expansion(Copy copy) {
        if (copy.total() == 0) {
            return Expansion.SINGLE;
        }
        Map<String, Value> matrix = new LinkedHashMap<>();
        copy.matrix().forEach((name, value) -> matrix.put(name, Value.of(value)));
        return new Expansion.Copy(copy.job().name(), matrix, copy.index(), copy.total());
    }

    /** A job that is manual by its own key may fail; one that a rule makes manual blocks. */
    private static boolean allowFailure(Definition job, Decision decision) {
        boolean standard = !job.has("allow_failure") && job.when().equals("manual");
        return decision.allowFailure()
                .or(() -> Nodes.flag(job.body(), "allow_failure"))
                .orElse(standard);
    }

    private static List<Integer> exitCodes(Definition job, Decision decision) {
        return job.get("allow_failure")
                .filter(node -> decision.allowFailure().isEmpty())
                .flatMap(Nodes::mapping)
                .flatMap(mapping -> Nodes.get(mapping, "exit_codes"))
                .map(codes -> Nodes.texts(codes).stream()
                        .filter(code -> code.matches("[0-9]{1,3}"))
                        .map(Integer::valueOf)
                        .toList())
                .orElse(List.of());
    }

    private static List<String> script(Definition job) {
        List<String> lines = new ArrayList<>();
        if (!job.isBridge()) {
            job.get("before_script").map(Nodes::texts).ifPresent(lines::addAll);
            job.get("script").map(Nodes::texts).ifPresent(lines::addAll);
        }
        return lines;
    }

    /** What a bridge starts, as one would name it: files, a project with its branch, or the pipeline that it mirrors. */
    private static Optional<String> trigger(Definition job) {
        if (!job.isBridge()) {
            return Optional.empty();
        }
        Optional<Node> trigger = job.get("trigger");
        return trigger.flatMap(Nodes::scalar)
                .map(Nodes::text)
                .or(() -> trigger.flatMap(Nodes::mapping).map(JobBuilder::target))
                .or(() -> Optional.of("mirror"));
    }

    private static String target(Node.Mapping trigger) {
        Optional<String> project = Nodes.text(trigger, "project");
        if (project.isPresent()) {
            return project.get()
                    + Nodes.text(trigger, "branch").map(branch -> "@" + branch).orElse("");
        }
        return String.join(
                ", ",
                Nodes.get(trigger, "include").map(Nodes::flat).orElse(List.of()).stream()
                        .map(JobBuilder::included)
                        .toList());
    }

    private static String included(Node include) {
        Optional<Node.Mapping> mapping = Nodes.mapping(include);
        if (mapping.isEmpty()) {
            return String.join("", Nodes.texts(include));
        }
        String file = List.of("local", "artifact", "file", "remote", "template", "component").stream()
                .flatMap(key -> Nodes.text(mapping.get(), key).stream())
                .findFirst()
                .orElse("");
        return Nodes.text(mapping.get(), "project")
                        .or(() -> Nodes.text(mapping.get(), "job"))
                        .map(owner -> owner + ":")
                        .orElse("")
                + file;
    }

    /** A rule may replace some of them. */
    private static List<Named> others(List<Named> ofJob, Decision decision) {
        List<Named> ofRule =
                decision.rule().map(rule -> named(rule, OF_RULES::contains)).orElse(List.of());
        if (ofRule.isEmpty()) {
            return ofJob;
        }
        List<Named> all = new ArrayList<>(ofRule);
        ofJob.stream()
                .filter(named -> ofRule.stream().noneMatch(rule -> rule.name().equals(named.name())))
                .forEach(all::add);
        return all;
    }
}
