package dev.firsttry.execution.github;

import dev.firsttry.execution.Lane;
import dev.firsttry.execution.Party;
import dev.firsttry.execution.StartCondition;
import dev.firsttry.expression.RunStatus;
import dev.firsttry.pipeline.Concurrency;
import dev.firsttry.plan.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lanes that a job asks for with {@code max-parallel} and {@code concurrency}, and the calls that it is inside of: each
 * call is a party of all its jobs. Every method that evaluates throws {@link BadExpression}.
 */
final class JobLanes {

    private static final String GROUP = "concurrency group ";

    private final String source;
    private final List<Level> levels;

    /** @param source of the pipeline that the event started */
    JobLanes(String source, List<Level> levels) {
        this.source = source;
        this.levels = levels;
    }

    /** Names of the calls that an instance is of. A call whose legs are not known yet is no call to be held. */
    static List<String> parties(String source, Instance instance) {
        List<String> parties = new ArrayList<>();
        String prefix = "";
        for (Instance.Caller caller : instance.callers()) {
            String leg = prefix + caller.job().id() + "#" + caller.leg().index();
            if (!caller.dynamic()) {
                parties.add(party(source, leg));
            }
            prefix = leg + "/";
        }
        return parties;
    }

    private static String party(String source, String leg) {
        return source + " " + leg;
    }

    /** The group of a whole workflow, as its lane. */
    static Optional<Lane> group(CallFrame frame) {
        Evaluation evaluation = new Evaluation(frame.environment(Map.of(), RunStatus.GOOD));
        return frame.pipeline().concurrency().flatMap(one -> group(one, evaluation));
    }

    StartCondition.Run run() {
        List<Party> parties = calls().stream()
                .map(call -> new Party(party(source, call.thisLeg()), lanes(call)))
                .toList();
        return new StartCondition.Run(parties, lanes(Level.own(levels)));
    }

    /** A group that the job would wait for and that is held by what the job itself is part of. */
    Optional<Deadlock> heldByItself() {
        Set<String> held = new HashSet<>();
        List<Deadlock> twice = new ArrayList<>();
        note(levels.get(0).frame().pipeline().concurrency(), group(levels.get(0).frame()), held, twice);
        for (Level level : levels) {
            Evaluation evaluation = level.evaluation();
            Optional<Concurrency> own = level.job().concurrency();
            note(own, own.flatMap(one -> group(one, evaluation)), held, twice);
            level.called().ifPresent(frame -> note(frame.pipeline().concurrency(), group(frame), held, twice));
        }
        return twice.stream().findFirst();
    }

    private static void note(
            Optional<Concurrency> written, Optional<Lane> group, Set<String> held, List<Deadlock> twice) {
        group.filter(lane -> !held.add(lane.name()))
                .ifPresent(lane -> twice.add(new Deadlock(
                        lane.name().substring(GROUP.length()),
                        written.orElseThrow().group().location())));
    }

    private List<Level> calls() {
        return levels.subList(0, levels.size() - 1);
    }

    private List<Lane> lanes(Level level) {
        Evaluation evaluation = level.evaluation();
        List<Lane> lanes = new ArrayList<>();
        Strategies.maxParallel(level.job(), evaluation)
                .ifPresent(limit -> lanes.add(new Lane(
                        "max-parallel of " + source + " " + level.allLegs(),
                        Math.max(1, (int) limit),
                        Lane.Overtaking.NONE)));
        level.job().concurrency().flatMap(one -> group(one, evaluation)).ifPresent(lanes::add);
        level.called().flatMap(JobLanes::group).ifPresent(lanes::add);
        return lanes;
    }

    /** Group names ignore case; an empty one is no group. */
    private static Optional<Lane> group(Concurrency concurrency, Evaluation evaluation) {
        String group = evaluation.text(concurrency.group()).toLowerCase(Locale.ROOT);
        boolean cancels = evaluation.flag(concurrency.cancelInProgress(), false);
        return group.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lane(GROUP + group, 1, cancels ? Lane.Overtaking.RUNNING : Lane.Overtaking.WAITING));
    }
}
