package dev.firsttry.maven;

import dev.firsttry.Attesting;
import dev.firsttry.GateRequest;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.policy.attest.Attestation;
import dev.firsttry.policy.sign.KeyFiles;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.report.ReportFiles;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Signs the statement about the report of this checkout's last {@code mvn verify}: an in-toto statement in a DSSE
 * envelope. The facts are derived anew; a report that disagrees with them is not signed.
 */
@Mojo(name = "attest", aggregator = true, threadSafe = true, inheritByDefault = false)
public class AttestMojo extends PolicyMojo {

    static final String KEY_VARIABLE = "FT_ATTESTATION_KEY";

    /** File with the Ed25519 private key that signs (PKCS #8 PEM). Default: the variable {@code FT_ATTESTATION_KEY}. */
    @Parameter(property = "firsttry.attestation.keyFile")
    File attestationKeyFile;

    /** Artifacts to attest: a comma-separated list of files. Default: the main artifact of every module. */
    @Parameter(property = "firsttry.attestation.artifacts")
    String artifacts;

    /** Where the attestation goes. Default: {@code attestation.json} beside the report. */
    @Parameter(property = "firsttry.attestation.file")
    File attestationFile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            GateRequestBuilder builder = new GateRequestBuilder(this);
            GateRequest request = builder.buildForAllModules();
            Path file = Artifacts.attestation(attestationFile, request.places());
            Attestation.Signing signing = new Attesting(Clock.systemUTC())
                    .attest(request, builder.modulePaths(), Artifacts.of(artifacts, session), key());
            if (signing.json().isEmpty()) {
                throw new MojoFailureException(
                        FailureMessage.refusal("The report is not attested", signing.findings()));
            }
            ReportFiles.write(file, signing.json().get());
            getLog().info("Attested: " + request.places().fromRoot(file));
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    private SigningKey key() {
        return attestationKeyFile == null
                ? KeyFiles.read(System.getenv(), KEY_VARIABLE)
                : KeyFiles.read(attestationKeyFile.toPath());
    }
}
