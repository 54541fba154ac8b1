package dev.firsttry.policy.waiver;

import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Severity;
import dev.firsttry.policy.gate.GateTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tasks of a run as the gate shall see them under the waivers. Only a check that failed or cannot be judged can be
 * waived; one that was cancelled or never ran was not looked at, and nobody knows what would be waived.
 *
 * @param tasks the same tasks; waived ones count as success
 * @param uses each waiver that was needed
 */
public record WaivedTasks(List<GateTask> tasks, List<WaiverUse> uses) {

    public WaivedTasks {
        tasks = List.copyOf(tasks);
        uses = List.copyOf(uses);
    }

    /** @param findings of the task with that id */
    public static WaivedTasks of(List<GateTask> tasks, Function<String, List<Finding>> findings, Waivers waivers) {
        List<GateTask> seen = new ArrayList<>();
        List<WaiverUse> uses = new ArrayList<>();
        for (GateTask task : tasks) {
            List<Waiver> used = used(task, findings.apply(task.id()), waivers);
            used.forEach(waiver -> uses.add(new WaiverUse(waiver, task.id())));
            seen.add(used.isEmpty() ? task : waived(task, used.get(0)));
        }
        return new WaivedTasks(seen, uses);
    }

    /** The waivers that together cover the task; empty when it needs none or they do not suffice. */
    private static List<Waiver> used(GateTask task, List<Finding> findings, Waivers waivers) {
        boolean canBeWaived = task.status() == TaskStatus.FAILURE || task.status() == TaskStatus.UNSUPPORTED;
        if (!canBeWaived || task.kind() != TaskKind.CHECK) {
            return List.of();
        }
        String[] parts = task.id().split("@", 2);
        List<Waiver> about = waivers.valid().stream()
                .filter(waiver -> waiver.isAbout(parts[0], parts.length == 2 ? parts[1] : ""))
                .toList();
        Optional<Waiver> whole =
                about.stream().filter(waiver -> waiver.fingerprint().isEmpty()).findFirst();
        return whole.map(List::of).orElseGet(() -> byFinding(findings, about));
    }

    /** Every finding that fails the check must have its own waiver; a failure without findings has none. */
    private static List<Waiver> byFinding(List<Finding> findings, List<Waiver> about) {
        List<Waiver> used = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                Optional<Waiver> waiver =
                        about.stream().filter(one -> one.covers(finding)).findFirst();
                if (waiver.isEmpty()) {
                    return List.of();
                }
                used.add(waiver.get());
            }
        }
        return used.stream().distinct().toList();
    }

    private static GateTask waived(GateTask task, Waiver waiver) {
        return new GateTask(task.id(), task.kind(), TaskStatus.SUCCESS, "waived by " + waiver.words());
    }
}
