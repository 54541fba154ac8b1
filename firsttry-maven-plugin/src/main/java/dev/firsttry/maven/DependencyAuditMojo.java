package dev.firsttry.maven;

import dev.firsttry.policy.CheckName;
import org.apache.maven.plugins.annotations.Mojo;

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

    public DependencyAuditMojo() {
        super(CheckName.DEPENDENCY_AUDIT);
    }
}
