package dev.firsttry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.digest.Sha256;
import dev.firsttry.event.RunInfo;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.attest.Attestation;
import dev.firsttry.policy.attest.AuditedRun;
import dev.firsttry.policy.attest.BuildEvidence;
import dev.firsttry.policy.attest.Subject;
import dev.firsttry.policy.audit.TrailVerifier;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.waiver.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The goal {@code attest}: derives the facts of a build anew and signs the statement about its report. */
public final class Attesting {

    private final Clock clock;

    public Attesting(Clock clock) {
        this.clock = clock;
    }

    /**
     * Signs, or says why not.
     *
     * @param request of the build as it stands here and now: the policy and its pin, the modules, the checkout
     * @param modules every module of the build, as the parts of the report name them
     * @param artifacts the build's artifacts; absolute
     * @throws FirstTryException {@code [attest/...]} when report, trail or an artifact cannot be read
     */
    public Attestation.Signing attest(GateRequest request, List<String> modules, List<Path> artifacts, SigningKey key) {
        Admission admission = Admission.decide(request);
        if (!admission.granted()) {
            return new Attestation.Signing(Optional.empty(), refused(admission));
        }
        try {
            byte[] report = read(request.places().output().resolve("report.json"));
            String runId =
                    new ObjectMapper().readTree(report).path("run").path("id").asText("");
            return Attestation.sign(
                    report,
                    evidence(request, admission.policy().orElseThrow(), modules, runId, clock.instant()),
                    subjects(artifacts),
                    key,
                    clock.instant());
        } catch (IOException e) {
            throw unreadable("attest/unreadable", "what is to be attested cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Finding> refused(Admission admission) {
        List<Finding> findings = new ArrayList<>(admission.findings());
        admission
                .violations()
                .forEach(
                        one -> findings.add(Finding.error(one.rule(), "", one.message(), one.remedy(), Location.NONE)));
        return findings;
    }

    private static BuildEvidence evidence(
            GateRequest request, LoadedPolicy policy, List<String> modules, String runId, Instant now)
            throws IOException {
        Path top = request.places().top();
        RunInfo run = request.run();
        return new BuildEvidence(
                run.git().commit(),
                !run.git().dirty().isClean(),
                policy,
                Waivers.load(top, policy.policy().waivers(), now),
                run.firsttry(),
                run.maven(),
                run.java(),
                modules,
                AuditedRun.of(top, runId),
                new Sha256(TrailVerifier.verify(top).head()));
    }

    /** The artifacts as subjects, hashed now. */
    public static List<Subject> subjects(List<Path> artifacts) {
        List<Subject> subjects = new ArrayList<>();
        for (Path artifact : artifacts) {
            try {
                subjects.add(new Subject(artifact.getFileName().toString(), Sha256.ofFile(artifact)));
            } catch (IOException e) {
                throw unreadable("attest/no-artifact", "the artifact cannot be read: " + artifact.getFileName(), e);
            }
        }
        return subjects;
    }

    private static byte[] read(Path report) throws IOException {
        try {
            return Files.readAllBytes(report);
        } catch (NoSuchFileException e) {
            throw unreadable("attest/no-report", "there is no report of a build here: " + report.getFileName(), e);
        }
    }

    private static FirstTryException unreadable(String rule, String message, IOException cause) {
        return new FirstTryException(
                Finding.error(rule, "", message, "Run mvn verify first, in this very checkout.", Location.NONE), cause);
    }
}
