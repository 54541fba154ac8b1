package dev.firsttry.maven.tools;

import dev.firsttry.check.Coordinates;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** The compiler plugin's {@code annotationProcessorPaths}, resolved with what they depend on. */
public final class ProcessorPath {

    private final MavenSession session;
    private final RepositorySystem repositories;

    public ProcessorPath(MavenSession session, RepositorySystem repositories) {
        this.session = session;
        this.repositories = repositories;
    }

    List<Path> of(MavenProject project) {
        List<org.eclipse.aether.graph.Dependency> wanted = CompilerSettings.of(session, project)
                .children("annotationProcessorPaths")
                .map(path -> dependency(path, project))
                .map(path -> RepositoryUtils.toDependency(
                        path, session.getRepositorySession().getArtifactTypeRegistry()))
                .toList();
        return wanted.isEmpty()
                ? List.of()
                : resolve(wanted, project, "the annotation processors of " + project.getArtifactId());
    }

    /** What the project names, with the version that it manages where it says none. */
    static Coordinates coordinates(Xpp3Dom path, MavenProject project) {
        Dependency dependency = dependency(path, project);
        return new Coordinates(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    List<Path> of(Coordinates artifact, MavenProject project) {
        var jar = new DefaultArtifact(artifact.groupId(), artifact.artifactId(), "jar", artifact.version());
        return resolve(List.of(new org.eclipse.aether.graph.Dependency(jar, "runtime")), project, artifact.toString());
    }

    private static Dependency dependency(Xpp3Dom path, MavenProject project) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(text(path, "groupId").orElse(""));
        dependency.setArtifactId(text(path, "artifactId").orElse(""));
        text(path, "classifier").ifPresent(dependency::setClassifier);
        text(path, "type").ifPresent(dependency::setType);
        dependency.setVersion(
                text(path, "version").or(() -> managed(dependency, project)).orElse(""));
        return dependency;
    }

    private static Optional<String> text(Xpp3Dom dom, String name) {
        return Optional.ofNullable(dom.getChild(name)).map(Xpp3Dom::getValue);
    }

    private static Optional<String> managed(Dependency wanted, MavenProject project) {
        return Optional.ofNullable(project.getDependencyManagement())
                .map(DependencyManagement::getDependencies)
                .stream()
                .flatMap(List::stream)
                .filter(one -> one.getManagementKey().equals(wanted.getManagementKey()))
                .map(Dependency::getVersion)
                .findFirst();
    }

    private List<Path> resolve(List<org.eclipse.aether.graph.Dependency> wanted, MavenProject project, String what) {
        CollectRequest collect = new CollectRequest(wanted, List.of(), project.getRemoteProjectRepositories());
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .flatMap(artifact -> Stream.ofNullable(artifact.getFile()))
                    .map(File::toPath)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new FirstTryException(
                    Finding.error(
                            "tool/unresolved",
                            "",
                            what + " cannot be resolved: " + e.getMessage(),
                            "See annotationProcessorPaths in the POM; offline, they must be in the local repository.",
                            Location.NONE),
                    e);
        }
    }
}
