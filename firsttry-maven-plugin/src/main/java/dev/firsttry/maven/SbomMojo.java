package dev.firsttry.maven;

import dev.firsttry.GateOutcome;
import dev.firsttry.GateRequest;
import dev.firsttry.check.sbom.SignedSbom;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.sign.KeyFiles;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.policy.sign.VerifyKey;
import dev.firsttry.report.ReportFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The check {@code sbom_generation} alone: writes {@code sbom.cdx.json} and {@code sbom.cdx.xml}. With a key, signs it as
 * {@code sbom.cdx.dsse.json}; with a public key, verifies a signed one and compares it with what this build gives.
 */
@Mojo(name = "sbom", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class SbomMojo extends CheckMojo {

    /** File with the Ed25519 private key that signs (PKCS #8 PEM). Default: the variable {@code FT_ATTESTATION_KEY}, if it is set. */
    @Parameter(property = "firsttry.sbom.keyFile")
    File sbomKeyFile;

    /** Ed25519 public key that must have signed {@code firsttry.sbom.file}. With it the goal verifies and signs nothing. */
    @Parameter(property = "firsttry.sbom.publicKey")
    String sbomPublicKey;

    /** The signed bill of materials. Default: {@code sbom.cdx.dsse.json} beside the unsigned one. */
    @Parameter(property = "firsttry.sbom.file")
    File sbomFile;

    public SbomMojo() {
        super(CheckName.SBOM_GENERATION);
    }

    @Override
    void afterwards(GateRequest request, GateOutcome outcome) throws MojoFailureException {
        Path written = request.places().output().resolve("sbom.cdx.json");
        if (outcome.failsBuild() || !Files.exists(written)) {
            return;
        }
        Path signed = sbomFile == null
                ? request.places().output().resolve("sbom.cdx.dsse.json")
                : sbomFile.toPath().toAbsolutePath();
        if (sbomPublicKey != null) {
            verify(signed, text(written));
        } else {
            key().ifPresent(key -> {
                ReportFiles.write(signed, SignedSbom.sign(text(written), key));
                getLog().info("Signed: " + request.places().fromRoot(signed));
            });
        }
    }

    private void verify(Path signed, String now) throws MojoFailureException {
        String file = signed.getFileName().toString();
        VerifyKey key = VerifyKey.parse(sbomPublicKey)
                .orElseThrow(() -> refused(
                        "sbom/bad-signature",
                        "firsttry.sbom.publicKey is no Ed25519 public key",
                        "Give the 60 characters between the lines of its PEM file.",
                        ""));
        String stated = SignedSbom.verified(file, text(signed).getBytes(StandardCharsets.UTF_8), List.of(key))
                .orElseThrow(() -> refused(
                        "sbom/bad-signature",
                        "this is no bill of materials that the key signed",
                        "Do not rely on it; have it made again.",
                        file));
        if (!stated.equals(now)) {
            throw refused(
                    "sbom/mismatch",
                    "it is signed, but it is about another build: this one gives another bill of materials",
                    "Compare it with sbom.cdx.json, and check out the commit that it was made of.",
                    file);
        }
        getLog().info("Verified: " + signed.getFileName() + " is signed, and is what this build gives");
    }

    private static MojoFailureException refused(String rule, String message, String remedy, String file) {
        return new MojoFailureException(FailureMessage.of(Finding.error(rule, "", message, remedy, Location.of(file))));
    }

    private Optional<SigningKey> key() {
        if (sbomKeyFile != null) {
            return Optional.of(KeyFiles.read(sbomKeyFile.toPath()));
        }
        return System.getenv().getOrDefault(AttestMojo.KEY_VARIABLE, "").isBlank()
                ? Optional.empty()
                : Optional.of(KeyFiles.read(System.getenv(), AttestMojo.KEY_VARIABLE));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new FirstTryException(
                    Finding.error(
                            "sbom/unreadable",
                            "",
                            "the bill of materials cannot be read: "
                                    + e.getClass().getSimpleName(),
                            "Name the right file with firsttry.sbom.file.",
                            Location.of(file.getFileName().toString())),
                    e);
        }
    }
}
