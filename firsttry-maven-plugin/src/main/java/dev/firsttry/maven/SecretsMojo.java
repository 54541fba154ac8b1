package dev.firsttry.maven;

import dev.firsttry.policy.CheckName;
import org.apache.maven.plugins.annotations.Mojo;

/** The check {@code security_scan} alone: secrets in the files of the repository, and what else the policy asks for. */
@Mojo(name = "secrets", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class SecretsMojo extends CheckMojo {

    public SecretsMojo() {
        super(CheckName.SECURITY_SCAN);
    }
}
