package dev.firsttry.maven.tools;

import dev.firsttry.check.ClassPaths;
import dev.firsttry.check.Coordinates;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/** The resolved dependencies of the current project, for the compiler and for goals that want them. */
public final class DependencyPaths {

    private static final Set<String> OF_COMPILER = Set.of("compile", "provided", "system");

    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;
    private final ProcessorPath processors;

    public DependencyPaths(MavenSession session, ProjectDependenciesResolver resolver, ProcessorPath processors) {
        this.session = session;
        this.resolver = resolver;
        this.processors = processors;
    }

    ClassPaths compile() {
        List<Path> classes = resolve().getDependencies().stream()
                .filter(dependency -> OF_COMPILER.contains(dependency.getScope()))
                .flatMap(DependencyPaths::file)
                .toList();
        return new ClassPaths(classes, processors.of(project()));
    }

    /** An artifact that is no dependency of the project, with what it needs. */
    List<Path> of(Coordinates artifact) {
        return processors.of(artifact, project());
    }

    private static Stream<Path> file(Dependency dependency) {
        return Stream.ofNullable(dependency.getArtifact().getFile()).map(File::toPath);
    }

    /**
     * Lets the project show its dependencies to a goal, as Maven does before it runs one that asks for them.
     *
     * @param scope as a goal's descriptor has it, such as {@code test}
     */
    void offer(String scope) {
        MavenProject project = project();
        Set<Artifact> artifacts = new LinkedHashSet<>();
        RepositoryUtils.toArtifacts(
                artifacts,
                resolve().getDependencyGraph().getChildren(),
                List.of(project.getArtifact().getId()),
                null);
        project.setResolvedArtifacts(artifacts);
        project.setArtifactFilter(artifact -> isOf(scope, artifact));
    }

    /** Takes back what {@link #offer} did: the gate's own goal asked for no dependencies. */
    void withdraw() {
        project().setArtifactFilter(null);
    }

    private static boolean isOf(String wanted, Artifact artifact) {
        String scope = Optional.ofNullable(artifact.getScope()).orElse("compile");
        return switch (wanted) {
            case "compile" -> OF_COMPILER.contains(scope);
            case "runtime" -> Set.of("compile", "runtime").contains(scope);
            case "compile+runtime" -> !scope.equals("test");
            default -> true;
        };
    }

    private DependencyResolutionResult resolve() {
        try {
            return resolver.resolve(new DefaultDependencyResolutionRequest(project(), session.getRepositorySession()));
        } catch (DependencyResolutionException e) {
            throw new FirstTryException(
                    Finding.error(
                            "tool/unresolved",
                            "",
                            "the dependencies of " + project().getArtifactId() + " cannot be resolved: "
                                    + e.getMessage(),
                            "Run mvn verify, which builds the other modules first; offline, they must be in the local"
                                    + " repository.",
                            Location.NONE),
                    e);
        }
    }

    private MavenProject project() {
        return session.getCurrentProject();
    }
}
