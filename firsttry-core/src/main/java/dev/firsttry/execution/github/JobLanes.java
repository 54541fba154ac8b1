package dev.firsttry.execution.github;

import dev.firsttry.execution.Lane;
import dev.firsttry.pipeline.Concurrency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lanes that a job asks for with {@code max-parallel} and {@code concurrency}. */
final class JobLanes {

    private JobLanes() {}

    static List<Lane> of(String source, Level level) {
        Evaluation evaluation = level.evaluation();
        List<Lane> lanes = new ArrayList<>();
        Strategies.maxParallel(level.job(), evaluation)
                .ifPresent(limit -> lanes.add(new Lane(
                        "max-parallel of " + source + " " + level.allLegs(),
                        Math.max(1, (int) limit),
                        Lane.Overtaking.NONE)));
        level.job().concurrency().flatMap(one -> group(one, evaluation)).ifPresent(lanes::add);
        return lanes;
    }

    /** Group names ignore case; an empty one is no group. */
    private static Optional<Lane> group(Concurrency concurrency, Evaluation evaluation) {
        String group = evaluation.text(concurrency.group()).toLowerCase(Locale.ROOT);
        boolean cancels = evaluation.flag(concurrency.cancelInProgress(), false);
        return group.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lane(
                        "concurrency group " + group, 1, cancels ? Lane.Overtaking.RUNNING : Lane.Overtaking.WAITING));
    }
}
