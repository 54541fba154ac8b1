package dev.firsttry.execution.gitlab;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.pipeline.Work;
import dev.firsttry.plan.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How bridges end whose child pipeline runs here. Used on the coordinator's thread only. */
final class Bridges {

    private static final String MIRROR = "mirror";
    private static final String DEPEND = "depend";

    private final Set<String> held = new HashSet<>();

    /** Whether it waits for a child that somebody would have to go on with by hand. */
    boolean isHeld(Instance bridge) {
        return held.contains(bridge.key());
    }

    /** Without a strategy a bridge has done its work when the child exists. */
    static boolean waits(Work.Script bridge) {
        String strategy = strategy(bridge);
        return strategy.equals(DEPEND) || strategy.equals(MIRROR);
    }

    static boolean mirrors(Work.Script bridge) {
        return strategy(bridge).equals(MIRROR);
    }

    private static String strategy(Work.Script bridge) {
        return new KeywordData(bridge.other())
                .mapping("trigger")
                .flatMap(trigger -> trigger.text("strategy"))
                .orElse("");
    }

    /** What the service says of a bridge for whose child it makes no pipeline. */
    static JobResult empty() {
        return JobResult.of(
                TaskStatus.FAILURE, "its child pipeline has no jobs for this run, and such a pipeline is not created");
    }

    /** The end of a bridge that does not wait. */
    static JobResult started() {
        return JobResult.of(TaskStatus.SUCCESS, "started its child pipeline, for which it does not wait");
    }

    /** The end of a bridge that waited: that of its child. */
    JobResult ended(Instance bridge, Work.Script work, List<Instance> children, Function<Instance, TaskStatus> status) {
        return whose(children, child -> status.apply(child) == TaskStatus.FAILURE)
                .map(names -> JobResult.of(TaskStatus.FAILURE, "its child pipeline failed: " + names))
                .or(() -> whose(children, child -> status.apply(child) == TaskStatus.UNSUPPORTED)
                        .map(names -> JobResult.of(
                                TaskStatus.UNSUPPORTED, "of its child pipeline cannot run here: " + names)))
                .or(() -> whose(children, child -> status.apply(child) == TaskStatus.CANCELLED)
                        .map(names -> JobResult.of(TaskStatus.CANCELLED, "its child pipeline was cancelled: " + names)))
                .or(() -> whose(
                                children,
                                child -> status.apply(child) == TaskStatus.SKIPPED
                                        && (isBlocking(child) || isHeld(child)))
                        .map(names -> hold(bridge, names)))
                .orElseGet(() -> children.stream().allMatch(child -> status.apply(child) == TaskStatus.SKIPPED)
                        ? skipped(work)
                        : JobResult.of(TaskStatus.SUCCESS, ""));
    }

    private JobResult hold(Instance bridge, String names) {
        held.add(bridge.key());
        return JobResult.of(TaskStatus.SKIPPED, "its child pipeline is blocked by manual job " + names);
    }

    /** A pipeline of which no job ran is itself skipped; who depends on it has failed by that. */
    private static JobResult skipped(Work.Script work) {
        String none = "no job of its child pipeline ran";
        return mirrors(work)
                ? JobResult.of(TaskStatus.SKIPPED, none)
                : JobResult.of(TaskStatus.FAILURE, none + ", which fails a bridge with 'strategy: depend'");
    }

    /** Whether a manual job holds up what is behind it. */
    static boolean isBlocking(Instance child) {
        return child.definition().work() instanceof Work.Script work
                && work.when().equals("manual")
                && !work.allowFailure();
    }

    private static Optional<String> whose(List<Instance> children, Predicate<Instance> wanted) {
        return Optional.of(children.stream().filter(wanted).map(Instance::id).collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }
}
