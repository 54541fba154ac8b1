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

    private static final Set<String> WAITING = Set.of("depend", "mirror");

    private final Set<String> held = new HashSet<>();

    /** Whether it waits for a child that somebody would have to go on with by hand. */
    boolean isHeld(Instance bridge) {
        return held.contains(bridge.key());
    }

    /** Without a strategy a bridge has done its work when the child exists. */
    static boolean waits(Work.Script bridge) {
        return new KeywordData(bridge.other())
                .mapping("trigger")
                .flatMap(trigger -> trigger.text("strategy"))
                .filter(WAITING::contains)
                .isPresent();
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
    JobResult mirrored(Instance bridge, List<Instance> children, Function<Instance, TaskStatus> status) {
        Optional<String> failed = named(
                children,
                child -> Set.of(TaskStatus.FAILURE, TaskStatus.CANCELLED).contains(status.apply(child)));
        if (failed.isPresent()) {
            return JobResult.of(TaskStatus.FAILURE, "its child pipeline failed: " + failed.get());
        }
        Optional<String> unknown = named(children, child -> status.apply(child) == TaskStatus.UNSUPPORTED);
        if (unknown.isPresent()) {
            return JobResult.of(TaskStatus.UNSUPPORTED, "of its child pipeline cannot run here: " + unknown.get());
        }
        Optional<String> manual = named(
                children, child -> status.apply(child) == TaskStatus.SKIPPED && (isBlocking(child) || isHeld(child)));
        manual.ifPresent(name -> held.add(bridge.key()));
        return manual.map(
                        name -> JobResult.of(TaskStatus.SKIPPED, "its child pipeline is blocked by manual job " + name))
                .orElseGet(() -> JobResult.of(TaskStatus.SUCCESS, ""));
    }

    private static boolean isBlocking(Instance child) {
        return child.definition().work() instanceof Work.Script work
                && work.when().equals("manual")
                && !work.allowFailure();
    }

    private static Optional<String> named(List<Instance> children, Predicate<Instance> wanted) {
        return Optional.of(children.stream().filter(wanted).map(Instance::id).collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }
}
