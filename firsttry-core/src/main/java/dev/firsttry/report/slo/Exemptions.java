package dev.firsttry.report.slo;

import dev.firsttry.event.SloExempt;
import dev.firsttry.policy.SloExemption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The runs that the policy's exemptions keep out of the judgement. */
final class Exemptions {

    private final List<Exemption> all;
    private final LocalDate today;

    Exemptions(List<SloExemption> all, Instant now) {
        this.all = all.stream().map(Exemption::new).toList();
        this.today = day(now);
    }

    /** Runs that count. One exemption that holds is enough to keep a run out. */
    List<Measurement> judged(List<Measurement> runs) {
        return runs.stream()
                .filter(run -> all.stream().noneMatch(one -> one.holdsOn(today) && one.covers(run)))
                .toList();
    }

    /**
     * Runs that may stand for how it was. Those that were ever exempt may not, also when the exemption is over: slow runs
     * that nobody counted then would make the objective easier to meet.
     */
    List<Measurement> usual(List<Measurement> runs) {
        return runs.stream()
                .filter(run -> all.stream().noneMatch(one -> one.holdsOn(day(run.at())) && one.covers(run)))
                .toList();
    }

    /** Each exemption that holds and covers some of these runs. */
    List<SloExempt> used(List<Measurement> runs) {
        return all.stream()
                .filter(one -> one.holdsOn(today))
                .map(one -> one.use(runs))
                .filter(use -> use.samples() > 0)
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static final class Exemption {

        private final SloExemption rule;
        private final Predicate<String> runnerClass;
        private final Predicate<String> task;

        Exemption(SloExemption rule) {
            this.rule = rule;
            this.runnerClass = glob(rule.runnerClass());
            this.task = glob(rule.task());
        }

        boolean holdsOn(LocalDate day) {
            return rule.holdsOn(day);
        }

        boolean covers(Measurement run) {
            LocalDate day = day(run.at());
            return !day.isBefore(rule.from())
                    && !day.isAfter(rule.to())
                    && (rule.runnerClass().isEmpty() || runnerClass.test(run.runnerClass()))
                    && (rule.task().isEmpty() || ran(run));
        }

        private boolean ran(Measurement run) {
            return run.details().times().stream().anyMatch(time -> !time.hit() && task.test(time.id()));
        }

        SloExempt use(List<Measurement> runs) {
            int covered = Math.toIntExact(runs.stream().filter(this::covers).count());
            return new SloExempt(rule.scope(), rule.reason(), rule.expires().toString(), covered);
        }

        /** {@code *} stands for any characters, everything else for itself. */
        private static Predicate<String> glob(String pattern) {
            String regex =
                    Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate();
        }
    }
}
