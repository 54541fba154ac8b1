package dev.firsttry.maven;

import dev.firsttry.finding.Finding;
import dev.firsttry.policy.read.ArtifactSource;
import dev.firsttry.policy.read.Findings;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicyLoader;
import dev.firsttry.policy.read.PolicyReading;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.waiver.WaiverFile;
import dev.firsttry.policy.waiver.Waivers;
import dev.firsttry.report.ReportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Grants a waiver: turns what a person wrote into what the gate accepts. */
final class WaiverSigning {

    private final Path top;
    private final String policy;
    private final Clock clock;

    /** @param policy as the user names it; {@code null} for the only one */
    WaiverSigning(Path top, String policy, Clock clock) {
        this.top = top;
        this.policy = Optional.ofNullable(policy).orElse("");
        this.clock = clock;
    }

    /** Replaces the file by the signed envelope, or says why not. */
    List<Finding> sign(Path file, SigningKey key) {
        Findings findings = new Findings("waiver", "docs/enforcement.md");
        try {
            PolicySource plain = new PolicySource(shown(file), Files.readAllBytes(file));
            WaiverFile.sign(plain, key, clock.instant(), findings).ifPresent(text -> ReportFiles.write(file, text));
            return findings.all();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Why the gate would still refuse waivers of this project: better told now than when somebody needs one. */
    List<String> stillRefused() {
        PolicyFinder finder = new PolicyFinder(top, WaiverSigning.class.getClassLoader(), ArtifactSource.NONE);
        return new PolicyLoader(finder).load(policy).fold(new PolicyReading.Cases<>() {
            @Override
            public List<String> read(LoadedPolicy loaded) {
                return Waivers.load(top, loaded.policy().waivers(), clock.instant()).refused().stream()
                        .map(Finding::headline)
                        .toList();
            }

            @Override
            public List<String> refused(List<Finding> findings) {
                return findings.stream().map(Finding::headline).toList();
            }
        });
    }

    private String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(top) ? top.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }
}
