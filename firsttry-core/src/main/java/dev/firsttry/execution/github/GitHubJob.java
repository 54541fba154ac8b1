package dev.firsttry.execution.github;

import dev.firsttry.event.TaskStatus;
import dev.firsttry.execution.job.JobPlace;
import dev.firsttry.execution.job.JobResult;
import dev.firsttry.execution.job.JobRunner;
import dev.firsttry.execution.job.JobServices;
import dev.firsttry.execution.runner.RunnerLabels;
import dev.firsttry.execution.runner.RunsOn;
import dev.firsttry.execution.step.Masker;
import dev.firsttry.expression.RunStatus;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Finding;
import dev.firsttry.pipeline.RunDefaults;
import dev.firsttry.pipeline.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the steps of one instance as the service's runner would. */
final class GitHubJob implements JobRunner {

    private static final double STANDARD_MINUTES = 360;

    private final String taskId;
    private final String selector;
    private final Level level;
    private final Work.Steps work;
    private final JobServices services;

    /** @param selector the name by which a selection of jobs finds this one */
    GitHubJob(String taskId, String selector, Level level, Work.Steps work, JobServices services) {
        this.taskId = taskId;
        this.selector = selector;
        this.level = level;
        this.work = work;
        this.services = services;
    }

    @Override
    public JobResult run(JobPlace place) throws InterruptedException {
        try {
            Evaluation evaluation = level.evaluation();
            double minutes = evaluation.number(work.timeoutMinutes()).orElse(STANDARD_MINUTES);
            Deadline deadline = Deadline.in(Duration.ofMillis(Math.round(minutes * 60_000)));
            JobResult result = steps(new JobSession(taskId, level, place, services, deadline));
            boolean allowed = result.status() == TaskStatus.FAILURE && evaluation.flag(work.continueOnError(), false);
            return allowed ? result.allowed("continue-on-error") : result;
        } catch (BadExpression e) {
            place.log().line("##[error]" + e.getMessage());
            return JobResult.of(TaskStatus.FAILURE, e.getMessage());
        }
    }

    /** Said in the log where CI's machine would differ; unsupported where this machine cannot stand in for it. */
    private void match(JobSession session, Evaluation evaluation) {
        new RunnerLabels(services.machine())
                .match(RunsOn.of(evaluation.value(work.runsOn())))
                .<Runnable>fold(
                        remark -> () -> {
                            if (!remark.isEmpty()) {
                                session.say("##[notice]" + remark);
                            }
                        },
                        reason -> () -> session.unsupported(reason))
                .run();
    }

    private JobResult steps(JobSession session) throws InterruptedException {
        session.environment().putAll(variables());
        StepContexts contexts = new StepContexts(session);
        RunDefaults defaults = work.defaults().over(level.frame().pipeline().defaults());
        StepScope scope = StepScope.job(session, level.frame().inputs(), defaults);
        contexts.writeEvent();
        match(session, level.evaluation());
        ContainerJob containers =
                new ContainerJob(session, ContainerWishes.of(work, contexts.of(scope, session.environment())));
        try {
            Optional<String> failure = containers.start();
            if (failure.isPresent()) {
                return JobResult.of(TaskStatus.FAILURE, failure.get());
            }
            new Preparation(scope, contexts).run(work.steps());
            new StepLoop(scope, contexts).run(work.steps());
            StepLoop.afterwards(session, scope);
            return result(session, scope, contexts);
        } finally {
            containers.end();
        }
    }

    /** Of the workflow, then of the job. A map cannot refer to itself, so each is evaluated without the other. */
    private Map<String, String> variables() {
        CallFrame frame = level.frame();
        Map<String, Value> contexts = new LinkedHashMap<>();
        contexts.put("secrets", RunFacts.table(frame.secrets()));
        Map<String, String> variables = new LinkedHashMap<>(new Evaluation(frame.environment(contexts, RunStatus.GOOD))
                .table(frame.pipeline().environment()));
        contexts.putAll(frame.jobContexts(level.job(), level.leg()));
        variables.putAll(new Evaluation(frame.environment(contexts, RunStatus.GOOD)).table(work.environment()));
        return variables;
    }

    private JobResult result(JobSession session, StepScope scope, StepContexts contexts) {
        TreeMap<String, String> outputs = outputs(session, contexts.ofJob(scope));
        if (scope.failure().isPresent()) {
            return failed(scope.failure().get(), outputs, session.annotations());
        }
        if (session.cancelled().isPresent()) {
            return new JobResult(
                    TaskStatus.CANCELLED, false, session.cancelled().get(), outputs, session.annotations());
        }
        if (session.unsupported().isPresent()) {
            return new JobResult(
                    TaskStatus.UNSUPPORTED, false, session.unsupported().get(), new TreeMap<>(), List.of());
        }
        return JobResult.success(outputs, session.annotations()).making(session.artifacts());
    }

    private JobResult failed(StepScope.Failure failure, TreeMap<String, String> outputs, List<Finding> annotations) {
        List<Finding> findings = new ArrayList<>(annotations);
        findings.add(services.rerun().failed(taskId, selector, failure.reason(), failure.place()));
        return new JobResult(TaskStatus.FAILURE, false, failure.reason(), outputs, findings);
    }

    /** An output that holds a secret does not leave the job. */
    private TreeMap<String, String> outputs(JobSession session, Evaluation evaluation) {
        TreeMap<String, String> outputs = new TreeMap<>();
        Masker masker = session.masker();
        evaluation.table(work.outputs()).forEach((name, value) -> {
            boolean isSecret = !masker.mask(value).equals(value);
            if (isSecret) {
                session.say("##[warning]Skip output '" + name + "' since it may contain secret.");
            }
            outputs.put(name, isSecret ? "" : value);
        });
        return outputs;
    }
}
