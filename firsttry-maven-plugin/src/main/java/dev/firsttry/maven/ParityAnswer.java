package dev.firsttry.maven;

import dev.firsttry.check.parity.RecordLock;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.format.PlanJson;
import dev.firsttry.plan.parity.Comparisons;
import dev.firsttry.plan.parity.ParityJson;
import dev.firsttry.plan.parity.ParityReport;
import dev.firsttry.plan.parity.ParityText;
import dev.firsttry.plan.parity.RecordedPlan;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Compares what was planned and writes the comparison; answers why the goal fails, empty when it does not. */
final class ParityAnswer implements PlanOutcome.Cases<String> {

    private final PlanContext context;
    private final RecordedPlan recorded;
    private final boolean json;
    private final Consumer<String> out;

    ParityAnswer(PlanContext context, RecordedPlan recorded, boolean json, Consumer<String> out) {
        this.context = context;
        this.recorded = recorded;
        this.json = json;
        this.out = out;
    }

    @Override
    public String planned(ExecutionPlan plan) {
        recorded.problems().stream().findFirst().ifPresent(problem -> {
            throw new FirstTryException(problem);
        });
        List<ParityReport> reports = Comparisons.of(plan, context, recorded.summary());
        out.accept(
                json
                        ? ParityJson.of(reports)
                        : reports.stream().map(ParityText::of).collect(Collectors.joining()));
        int differences =
                reports.stream().mapToInt(report -> report.differences().size()).sum();
        if (reports.isEmpty()) {
            return "There is nothing to compare the plan with: the pipelines are of one service, and there is no recorded"
                    + " plan " + recorded.file() + ".\nRecord one with -Dfirsttry.parity.record=true, or name it with"
                    + " -Dfirsttry.parity.plan=FILE.";
        }
        return differences == 0
                ? ""
                : "The plans differ in " + differences + (differences == 1 ? " place" : " places")
                        + ": see above, or the file of -Dfirsttry.output."
                        + "\nMake them the same; if the recorded plan is out of date on purpose, record it again with"
                        + " -Dfirsttry.parity.record=true.";
    }

    @Override
    public String faulty(List<Fault> faults) {
        if (json) {
            out.accept(PlanJson.of(faults));
        }
        return FailureMessage.of(faults);
    }

    @Override
    public String nothing(List<String> places) {
        return recorded.summary().isPresent()
                ? planned(new ExecutionPlan(List.of()))
                : FailureMessage.noPipelines(places);
    }

    /** Writes the plan down instead of comparing it. */
    record Recording(String file, Consumer<String> out, Log log) implements PlanOutcome.Cases<String> {

        @Override
        public String planned(ExecutionPlan plan) {
            String json = PlanJson.of(plan);
            out.accept(json);
            log.info("Recorded the plan in " + file + ". To have the policy's lock cover it, set in the policy:");
            log.info("  \"ci_parity\": {\"recorded_plan_sha256\": \"" + RecordLock.hash(json) + "\"}");
            return "";
        }

        @Override
        public String faulty(List<Fault> faults) {
            return FailureMessage.of(faults);
        }

        @Override
        public String nothing(List<String> places) {
            return FailureMessage.noPipelines(places);
        }
    }
}
