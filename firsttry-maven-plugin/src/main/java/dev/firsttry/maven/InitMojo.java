package dev.firsttry.maven;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.git.GitRepository;
import dev.firsttry.policy.init.FirstPolicy;
import dev.firsttry.policy.init.ProjectFacts;
import dev.firsttry.report.ReportFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Writes a first policy that the project can meet today, and prints how to bind and pin it. Never overwrites. */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true, inheritByDefault = false)
public class InitMojo extends ConsoleMojo {

    private static final Map<String, String> LINTERS = Map.of(
            "checkstyle", "org.apache.maven.plugins:maven-checkstyle-plugin",
            "pmd", "org.apache.maven.plugins:maven-pmd-plugin",
            "spotless", "com.diffplug.spotless:spotless-maven-plugin");
    private static final List<String> OWNERS =
            List.of("CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    /** Where the policy goes, from the top-level directory. */
    @Parameter(property = "firsttry.init.file", defaultValue = "policies/policy.json")
    String file;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            Path top = new MavenPlaces(session).top();
            Path target = top.resolve(file);
            if (Files.exists(target)) {
                throw exists();
            }
            FirstPolicy first = FirstPolicy.of(facts(top), file, execution.getVersion());
            ReportFiles.write(target, first.json());
            getLog().info("Wrote " + file + ". Bind and pin it in the parent POM:");
            first.pomSnippet().lines().forEach(getLog()::info);
        } catch (FirstTryException e) {
            throw new MojoExecutionException(FailureMessage.of(e.finding()), e);
        }
    }

    private FirstTryException exists() {
        return new FirstTryException(Finding.error(
                "init/exists",
                "",
                "there is a policy already, and it is not overwritten",
                "Edit it, or name another file with -Dfirsttry.init.file.",
                Location.of(file)));
    }

    private ProjectFacts facts(Path top) {
        boolean workflows =
                Files.isDirectory(top.resolve(".github/workflows")) || Files.exists(top.resolve(".gitlab-ci.yml"));
        return new ProjectFacts(
                project.getBasedir() == null ? "" : project.getArtifactId(),
                LINTERS.entrySet().stream()
                        .filter(linter -> uses(linter.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList(),
                uses("org.jacoco:jacoco-maven-plugin"),
                0,
                0,
                isRepository(top),
                false,
                OWNERS.stream().map(top::resolve).anyMatch(Files::exists),
                workflows);
    }

    private boolean uses(String plugin) {
        return Stream.concat(session.getProjects().stream(), Stream.of(project))
                .anyMatch(one -> one.getPlugin(plugin) != null);
    }

    private static boolean isRepository(Path top) {
        Optional<GitRepository> repository = GitRepository.open(top);
        repository.ifPresent(GitRepository::close);
        return repository.isPresent();
    }
}
