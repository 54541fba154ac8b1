package dev.firsttry.maven;

import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.DeclaredLicense;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.check.dependency.DependencyTree;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Resolves the dependencies of modules with Maven's own resolver. Only asked when a check needs them, so no goal has to
 * declare {@code requiresDependencyResolution}, which would resolve at {@code validate} and in every module. Versions are
 * decided from POMs alone; modules that are not built yet are found in the reactor.
 */
final class DependencyReader implements DependencySource {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final Map<String, MavenProject> projects;
    private final Map<String, DependencyTree> trees = new ConcurrentHashMap<>();
    private final Map<Artifact, List<RemoteRepository>> repositories = new ConcurrentHashMap<>();

    /** @param projects by the path of the module */
    DependencyReader(RepositorySystem system, RepositorySystemSession session, Map<String, MavenProject> projects) {
        this.system = system;
        this.session = session;
        this.projects = Map.copyOf(projects);
    }

    @Override
    public DependencyTree of(ModuleFacts module) {
        return trees.computeIfAbsent(
                module.path(),
                path -> project(path)
                        .map(project -> collector().dependencies(project))
                        .orElse(DependencyTree.EMPTY));
    }

    @Override
    public DependencyTree plugins(ModuleFacts module) {
        return trees.computeIfAbsent(
                "plugins of " + module.path(),
                path -> project(module.path())
                        .map(project -> collector().plugins(project))
                        .orElse(DependencyTree.EMPTY));
    }

    private Optional<MavenProject> project(String path) {
        return Optional.ofNullable(projects.get(path));
    }

    private TreeCollector collector() {
        return new TreeCollector(system, session, repositories);
    }

    @Override
    public List<DeclaredLicense> licenses(Artifact artifact) {
        var request = new ArtifactDescriptorRequest(aether(artifact), from(artifact), null);
        try {
            return licenses(system.readArtifactDescriptor(session, request).getProperties());
        } catch (ArtifactDescriptorException noPom) {
            return List.of();
        }
    }

    /** Where Maven's resolver puts what the effective POM says, inheritance included. */
    private static List<DeclaredLicense> licenses(Map<String, Object> properties) {
        List<DeclaredLicense> licenses = new ArrayList<>();
        int count = properties.get("license.count") instanceof Integer number ? number : 0;
        for (int i = 0; i < count; i++) {
            var license = new DeclaredLicense(
                    text(properties.get("license." + i + ".name")), text(properties.get("license." + i + ".url")));
            if (!license.toString().isBlank()) {
                licenses.add(license);
            }
        }
        return licenses;
    }

    @Override
    public Optional<Path> file(Artifact artifact) {
        try {
            File file = system.resolveArtifact(session, new ArtifactRequest(aether(artifact), from(artifact), null))
                    .getArtifact()
                    .getFile();
            return Optional.ofNullable(file).filter(File::isFile).map(File::toPath);
        } catch (ArtifactResolutionException notBuiltYet) {
            return Optional.empty();
        }
    }

    private List<RemoteRepository> from(Artifact artifact) {
        return repositories.getOrDefault(artifact, List.of());
    }

    private static org.eclipse.aether.artifact.Artifact aether(Artifact artifact) {
        return new DefaultArtifact(
                artifact.coordinates().groupId(),
                artifact.coordinates().artifactId(),
                artifact.classifier(),
                artifact.extension(),
                artifact.version());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
