package dev.firsttry.maven;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.lock.LockFile;
import dev.firsttry.policy.read.ArtifactSource;
import dev.firsttry.policy.read.LoadedPolicy;
import dev.firsttry.policy.read.PolicyFinder;
import dev.firsttry.policy.read.PolicyLoader;
import dev.firsttry.policy.read.PolicyReading;
import dev.firsttry.policy.sign.KeyFiles;
import dev.firsttry.policy.sign.SigningKey;
import dev.firsttry.report.ReportFiles;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the policy's canonical hash and how to pin it. With a key, from a file or the variable {@code FT_POLICY_KEY},
 * also signs the policy: writes {@code <policy>.lock.json} beside it.
 */
@Mojo(name = "lock", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class LockMojo extends ConsoleMojo {

    static final String KEY_VARIABLE = "FT_POLICY_KEY";

    /** The policy: a path from the top-level directory. Default: the only policy in {@code policies/}. */
    @Parameter(property = "firsttry.policy")
    String policy;

    /** File with the Ed25519 private key that signs (PKCS #8 PEM). Default: the variable {@code FT_POLICY_KEY}; without either the policy is hashed only. */
    @Parameter(property = "firsttry.lock.keyFile")
    File keyFile;

    /** Makes a new key in this file, and its public half beside it as {@code .pub}, and does nothing else. Never overwrites. */
    @Parameter(property = "firsttry.lock.generateKey")
    File generateKey;

    /** Signs this waiver and does nothing else: a JSON file in {@code policies/waivers} with id, check, reason and expires, which becomes a signed envelope. */
    @Parameter(property = "firsttry.lock.waiver")
    File waiver;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            if (generateKey != null) {
                generate();
            } else {
                Path top = new MavenPlaces(session).top();
                String what = waiver == null ? "The policy cannot be locked" : "The waiver cannot be signed";
                List<Finding> wrong = waiver == null ? lock(top) : signWaiver(top);
                if (!wrong.isEmpty()) {
                    throw new MojoFailureException(FailureMessage.refusal(what, wrong));
                }
            }
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    private void generate() {
        SigningKey key = KeyFiles.generate(generateKey.toPath());
        getLog().info("Wrote the private key to " + generateKey + ": keep it where developers cannot read it.");
        getLog().info("Pin its public half in the parent POM:");
        getLog().info("  <policyPublicKey>" + key.publicKey().text() + "</policyPublicKey>");
    }

    private List<Finding> lock(Path top) {
        PolicyFinder finder = new PolicyFinder(top, LockMojo.class.getClassLoader(), ArtifactSource.NONE);
        return new PolicyLoader(finder)
                .load(Optional.ofNullable(policy).orElse(""))
                .fold(new PolicyReading.Cases<>() {
                    @Override
                    public List<Finding> read(LoadedPolicy loaded) {
                        print(loaded);
                        key(System.getenv()).ifPresent(key -> sign(top, loaded, key));
                        return List.of();
                    }

                    @Override
                    public List<Finding> refused(List<Finding> findings) {
                        return findings;
                    }
                });
    }

    private List<Finding> signWaiver(Path top) {
        WaiverSigning signing = new WaiverSigning(top, policy, Clock.systemUTC());
        SigningKey key = key(System.getenv())
                .orElseThrow(() -> new FirstTryException(Finding.error(
                        "sign/no-key",
                        "",
                        "a waiver counts only when it is signed, and there is no key",
                        "Name the key's file with -Dfirsttry.lock.keyFile, or set the variable " + KEY_VARIABLE + ".",
                        Location.NONE)));
        List<Finding> wrong = signing.sign(waiver.toPath(), key);
        if (wrong.isEmpty()) {
            getLog().info("Signed: " + waiver + ". Its key must be in waivers.trusted_keys of the policy:");
            getLog().info("  " + key.publicKey().text());
            signing.stillRefused().forEach(getLog()::warn);
        }
        return wrong;
    }

    private void print(LoadedPolicy loaded) {
        getLog().info("Policy " + loaded.policy().name() + " " + loaded.policy().version() + " from "
                + loaded.source());
        getLog().info("Pin it in the parent POM:");
        getLog().info("  <policySha256>" + loaded.sha256() + "</policySha256>");
    }

    private Optional<SigningKey> key(Map<String, String> environment) {
        if (keyFile != null) {
            return Optional.of(KeyFiles.read(keyFile.toPath()));
        }
        return environment.getOrDefault(KEY_VARIABLE, "").isBlank()
                ? Optional.empty()
                : Optional.of(KeyFiles.read(environment, KEY_VARIABLE));
    }

    private void sign(Path top, LoadedPolicy loaded, SigningKey key) {
        String name = PolicyFinder.lockName(loaded.source());
        ReportFiles.write(
                top.resolve(name), LockFile.write(loaded, key, Clock.systemUTC().instant()));
        getLog().info("Signed: " + name + ". Pinned by key, the parent POM need not change when the policy does:");
        getLog().info("  <policyPublicKey>" + key.publicKey().text() + "</policyPublicKey>");
    }
}
