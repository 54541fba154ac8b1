package dev.firsttry;

import dev.firsttry.cache.s3.S3Settings;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.Policy;
import dev.firsttry.policy.gate.Verdict;
import dev.firsttry.policy.waiver.WaiverUse;
import dev.firsttry.policy.waiver.Waivers;
import dev.firsttry.report.RunReport;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * The goals of FirstTry, without Maven. Each takes what the caller knows and answers with an outcome; the report is
 * written whatever the outcome is.
 */
public final class FirstTry {

    private final Clock clock;

    public FirstTry(Clock clock) {
        this.clock = Objects.requireNonNull(clock);
    }

    /**
     * Reads the policy, holds it against its pin and decides the requests to do less. Runs nothing.
     *
     * @throws dev.firsttry.finding.FirstTryException when that cannot be decided, or the report cannot be written
     */
    public GateOutcome enforce(GateRequest request) {
        try (Part part = Part.open(request, clock)) {
            Admission admission = Admission.decide(request);
            Records records = admit(request, part, admission);
            if (!admission.granted() || !part.onRecord()) {
                return refuse(part, records);
            }
            RunReport report = admission.violations().isEmpty() ? part.pass() : part.finish(false);
            new HeadStart(request, admission).begin();
            return new GateOutcome(report, false);
        }
    }

    /**
     * The gate: what {@link #enforce} does, then the plan and every check of the policy that this part owes, and the
     * verdict.
     *
     * @throws InterruptedException when the build is being stopped
     * @throws dev.firsttry.finding.FirstTryException when the gate cannot judge, or the report cannot be written
     */
    public GateOutcome verify(GateRequest request) throws InterruptedException {
        try (Part part = Part.open(request, clock)) {
            Admission admission = Admission.decide(request);
            Records records = admit(request, part, admission);
            return admission.policy().isPresent() ? judge(request, part, admission, records) : refuse(part, records);
        }
    }

    /**
     * One check of the policy alone. Its report is {@code checks/<goal>/report.json} of the output directory.
     *
     * @throws InterruptedException when the build is being stopped
     * @throws dev.firsttry.finding.FirstTryException when the check cannot judge, or the report cannot be written
     */
    public GateOutcome check(GateRequest request, CheckName name) throws InterruptedException {
        return new SingleCheck(request, name, clock).run();
    }

    /**
     * Runs the repository's own pipeline here: lock and requests to do less are decided first, as for {@link #verify}.
     *
     * @throws InterruptedException when the run is being stopped; its report is written
     * @throws dev.firsttry.finding.FirstTryException when the run cannot go on, or the report cannot be written
     */
    public GateOutcome run(GateRequest request, RunOptions options) throws InterruptedException {
        return ShutdownGuard.during(() -> {
            try (Part part = Part.open(request, clock)) {
                Admission admission = Admission.decide(request);
                Records records = admit(request, part, admission);
                return admission.granted() ? run(request, options, part, admission, records) : refuse(part, records);
            }
        });
    }

    /**
     * Which instances of a plan {@link #run} would take from the cache. Asks the cache, runs nothing, writes no report.
     *
     * @param plan of {@code request.plan()}, or the part of it that is selected
     * @throws InterruptedException when the build is being stopped
     */
    public ProvenInstances proven(GateRequest request, ExecutionPlan plan) throws InterruptedException {
        return ProvenInstances.of(request, plan, clock);
    }

    private GateOutcome run(GateRequest request, RunOptions options, Part part, Admission admission, Records records)
            throws InterruptedException {
        Policy policy = admission.policy().orElseThrow().policy();
        Grants grants = Grants.of(request.requests(), admission);
        Verdict verdict;
        try (RunCache cache = RunCache.open(request, policy, grants, clock, part.events()::publish)) {
            verdict = new PipelineRun(request, options, part, policy, grants, cache, clock).run(admission);
        } catch (InterruptedException e) {
            part.finish(false);
            throw e;
        }
        records.ended(part.judged(verdict)).forEach(part::find);
        return new GateOutcome(part.finish(verdict.met() && part.onRecord()), verdict.failsBuild() || !part.onRecord());
    }

    private Records admit(GateRequest request, Part part, Admission admission) {
        admission.publish(part.events(), request.ledger());
        Records records = new Records(request, admission, clock);
        records.admitted().forEach(part::find);
        return records;
    }

    private static GateOutcome refuse(Part part, Records records) {
        records.refused().forEach(part::find);
        return new GateOutcome(part.finish(false), true);
    }

    private GateOutcome judge(GateRequest request, Part part, Admission admission, Records records)
            throws InterruptedException {
        Policy policy = admission.policy().orElseThrow().policy();
        Grants grants = Grants.of(request.requests(), admission);
        Verification.Ended ended;
        RunCache cache = RunCache.open(request, policy, grants, clock, part.events()::publish);
        try (cache) {
            Baselines baselines = Baselines.load(request, policy);
            Verification verification = new Verification(request, part, policy, grants, clock, cache, baselines);
            verification.announce();
            if (!admission.granted()) {
                verification.refuse();
                return refuse(part, records);
            }
            Waivers waivers = Waivers.load(request.places().top(), policy.waivers(), clock.instant());
            waivers.refused().forEach(part::find);
            baselines.findings().forEach(part::find);
            ended = verification.run(admission, waivers);
        }
        cache.missing().ifPresent(part::find);
        // Only a closed cache has told of all its uploads, and the report counts them.
        ended.waived().forEach(use -> part.find(waived(use)));
        records.waived(ended.waived()).ifPresent(part::find);
        if (ended.last()) {
            Optional<S3Settings> remote = cache.remoteWorked() ? request.cache().remote() : Optional.empty();
            new Speed(request, part, policy).measure(ended.verdict().met(), remote, clock.instant());
        }
        Verdict verdict = part.judged(ended.verdict());
        if (ended.last() || verdict.failsBuild()) {
            records.ended(verdict).forEach(part::find);
        }
        return new GateOutcome(part.finish(verdict.met() && part.onRecord()), verdict.failsBuild() || !part.onRecord());
    }

    private static Finding waived(WaiverUse use) {
        return Finding.of(
                Severity.WARNING, "waiver/used", use.waiver().check().id(), use.toString(), "", Location.NONE);
    }
}
