package dev.firsttry.maven;

import dev.firsttry.check.audit.SnapshotStatement;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.policy.CheckName;
import dev.firsttry.policy.sign.KeyFiles;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The check {@code dependency_audit} alone: known vulnerabilities and licences of the resolved dependencies of every
 * module. Writes {@code vulnerabilities.cdx.json}.
 */
@Mojo(
        name = "dependency-audit",
        requiresProject = false,
        aggregator = true,
        threadSafe = true,
        inheritByDefault = false)
public class DependencyAuditMojo extends CheckMojo {

    /** For a mirror job: file with an Ed25519 private key (PKCS #8 PEM). With it the goal audits nothing; it signs the statement that the snapshot in {@code firsttry.osv.snapshot} was fetched just now. */
    @Parameter(property = "firsttry.osv.vouchKeyFile")
    File osvVouchKeyFile;

    public DependencyAuditMojo() {
        super(CheckName.DEPENDENCY_AUDIT);
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (osvVouchKeyFile == null) {
            super.execute();
        } else {
            vouch();
        }
    }

    private void vouch() throws MojoExecutionException {
        Path directory = osvSnapshot == null ? new MavenPlaces(session).advisories() : osvSnapshot.toPath();
        try {
            Path written = SnapshotStatement.vouch(
                    directory.toAbsolutePath(), KeyFiles.read(osvVouchKeyFile.toPath()), Clock.systemUTC());
            getLog().info("Vouched for the snapshot: " + written.getFileName());
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }
}
