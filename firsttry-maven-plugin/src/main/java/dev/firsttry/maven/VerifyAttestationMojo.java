package dev.firsttry.maven;

import dev.firsttry.Attesting;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.attest.AttestationCheck;
import dev.firsttry.policy.attest.Expectation;
import dev.firsttry.policy.read.PolicySource;
import dev.firsttry.policy.sign.VerifyKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** What a deploy job runs: fails unless a trusted key attested exactly these artifacts. */
@Mojo(
        name = "verify-attestation",
        requiresProject = false,
        aggregator = true,
        threadSafe = true,
        inheritByDefault = false)
public class VerifyAttestationMojo extends ConsoleMojo {

    /** The attestation. */
    @Parameter(property = "firsttry.attestation.file", defaultValue = "target/firsttry/attestation.json")
    File attestationFile;

    /** Ed25519 public keys that may have signed it: a comma-separated list of the 60 characters that {@code lock} prints, or of PEM files such as {@code key.pem.pub}. */
    @Parameter(property = "firsttry.attestation.publicKeys", required = true)
    String attestationPublicKeys;

    /** Artifacts that are about to be deployed: a comma-separated list of files. */
    @Parameter(property = "firsttry.attestation.artifacts", required = true)
    String artifacts;

    /** Hashes of policies that will do, comma-separated. Default: any. */
    @Parameter(property = "firsttry.attestation.policySha256")
    String attestedPolicySha256;

    /** Full commit id that must have been built. Default: any. */
    @Parameter(property = "firsttry.attestation.commit", defaultValue = "")
    String commit;

    /** How old the attestation may be, in hours; 0 for any age. */
    @Parameter(property = "firsttry.attestation.maxAgeHours", defaultValue = "0")
    int maxAgeHours;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            List<Finding> against = AttestationCheck.verify(
                    source(), expectation(), Clock.systemUTC().instant());
            if (!against.isEmpty()) {
                throw new MojoFailureException(FailureMessage.refusal("Do not deploy this", against));
            }
            getLog().info("The attestation holds for " + artifacts);
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The attestation cannot be read: " + attestationFile, e);
        }
    }

    private PolicySource source() throws IOException {
        return new PolicySource(attestationFile.getName(), Files.readAllBytes(attestationFile.toPath()));
    }

    private Expectation expectation() {
        return new Expectation(
                words(attestationPublicKeys).map(VerifyAttestationMojo::key).toList(),
                Attesting.subjects(words(artifacts).map(Path::of).toList()),
                words(attestedPolicySha256).toList(),
                commit == null ? "" : commit,
                Duration.ofHours(maxAgeHours));
    }

    private static VerifyKey key(String named) {
        return VerifyKey.parse(content(named))
                .orElseThrow(() -> new FirstTryException(Finding.error(
                        "sign/bad-key",
                        "",
                        "'" + named + "' is not an Ed25519 public key, nor a file with one",
                        "Give the 60 characters between the lines of the key's PEM file, or that file.",
                        Location.NONE)));
    }

    private static String content(String named) {
        try {
            return named.endsWith(".pem") || named.endsWith(".pub") ? Files.readString(Path.of(named)) : named;
        } catch (IOException e) {
            throw new FirstTryException(
                    Finding.error(
                            "sign/no-key",
                            "",
                            "the public key cannot be read: " + e.getMessage(),
                            "Name the file with the public half of the attestation key.",
                            Location.of(named)),
                    e);
        }
    }

    private static Stream<String> words(String list) {
        return list == null
                ? Stream.empty()
                : Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }
}
