package dev.firsttry.maven;

import java.io.File;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The goal {@code enforce} with its parameters as the POM sets them, before Maven itself would make it. */
final class ConfiguredGoal {

    private final MavenSession session;
    private final MavenProject project;
    private final Plugin plugin;
    private final PluginSettings settings;

    ConfiguredGoal(MavenSession session, MavenProject project, Plugin plugin) {
        this.session = session;
        this.project = project;
        this.plugin = plugin;
        this.settings = PluginSettings.of(project, ReactorParts.PLUGIN);
    }

    GateMojo enforce() {
        GateMojo goal = new EnforceMojo() {
            @Override
            MavenProject project() {
                return project;
            }
        };
        goal.session = session;
        goal.execution = new MojoExecution(plugin, "enforce", "before-the-build");
        goal.policy = value("policy", "firsttry.policy").orElse(null);
        goal.policySha256 = value("policySha256", "firsttry.policy.sha256").orElse(null);
        goal.policyPublicKey =
                value("policyPublicKey", "firsttry.policy.publicKey").orElse(null);
        goal.outputDirectory = value("outputDirectory", "firsttry.outputDirectory")
                .map(File::new)
                .orElse(null);
        goal.cacheDirectory = value("cacheDirectory", "firsttry.cache.directory")
                .map(File::new)
                .orElse(null);
        goal.s3Addressing = "auto";
        goal.logFormat = "text";
        return goal;
    }

    /** As Maven does it: what a POM says beats the property. */
    private Optional<String> value(String parameter, String property) {
        return settings.values(parameter).stream()
                .findFirst()
                .or(() -> Optional.ofNullable(session.getUserProperties().getProperty(property)))
                .or(() -> Optional.ofNullable(project.getProperties().getProperty(property)));
    }
}
