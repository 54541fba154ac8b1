package dev.firsttry.report.trace;

import dev.firsttry.report.TaskLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks laid out so that those which overlap in time are in different lanes, with as few lanes as there can be. */
record Lanes(List<Placed> tasks, int count) {

    /** @param lane from 1 */
    record Placed(TaskLine task, Instant from, Instant to, int lane) {}

    /** Tasks that nobody took up have no time, so no place. */
    static Lanes of(List<TaskLine> tasks) {
        List<TaskLine> ran = tasks.stream()
                .filter(task -> task.startedAt().isPresent())
                .sorted(Comparator.comparing((TaskLine task) -> task.startedAt().orElseThrow()))
                .toList();
        var busyUntil = new ArrayList<Instant>();
        var placed = new ArrayList<Placed>();
        for (TaskLine task : ran) {
            Instant from = task.startedAt().orElseThrow();
            Instant to = from.plus(task.duration());
            int lane = free(busyUntil, from);
            busyUntil.set(lane, to);
            placed.add(new Placed(task, from, to, lane + 1));
        }
        return new Lanes(List.copyOf(placed), busyUntil.size());
    }

    static Map<String, Placed> byId(List<Placed> tasks) {
        Map<String, Placed> byId = new LinkedHashMap<>();
        tasks.forEach(placed -> byId.put(placed.task().id(), placed));
        return byId;
    }

    private static int free(List<Instant> busyUntil, Instant from) {
        for (int lane = 0; lane < busyUntil.size(); lane++) {
            if (!busyUntil.get(lane).isAfter(from)) {
                return lane;
            }
        }
        busyUntil.add(from);
        return busyUntil.size() - 1;
    }
}
