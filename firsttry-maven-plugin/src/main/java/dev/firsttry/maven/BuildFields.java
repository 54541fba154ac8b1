package dev.firsttry.maven;

import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * What, besides the files of the repository, decides how Maven builds a module: part of the cache key of everything that
 * the build proves. Never holds paths of this machine.
 */
final class BuildFields {

    /** Properties that say where things go or how they look, not what is built. */
    private static final Set<String> HARMLESS =
            Set.of("maven.repo.local", "maven.multiModuleProjectDirectory", "style.color", "maven.color");

    private final MavenSession session;
    private final Path topDirectory;

    BuildFields(MavenSession session, Path topDirectory) {
        this.session = session;
        this.topDirectory = topDirectory;
    }

    /** Fields of the module's key, by name. Values may hold secrets: only digests leave this class. */
    SortedMap<String, String> of(MavenProject project) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("maven.model", model(project));
        fields.put("maven.properties", Sha256.ofText(properties().toString()).hex());
        fields.put("maven.profiles", profiles(project));
        fields.put("maven.snapshots", snapshots(project));
        return fields;
    }

    /** The effective model: a changed parent POM, profile or property changes it. */
    private String model(MavenProject project) {
        StringWriter text = new StringWriter();
        try {
            new MavenXpp3Writer().write(text, project.getModel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.ofText(text.toString().replace(topDirectory.toString(), ""))
                .hex();
    }

    private SortedMap<String, String> properties() {
        SortedMap<String, String> properties = new TreeMap<>();
        session.getUserProperties().stringPropertyNames().stream()
                .filter(name -> !name.startsWith("firsttry.") && !HARMLESS.contains(name))
                .forEach(
                        name -> properties.put(name, session.getUserProperties().getProperty(name)));
        return properties;
    }

    private static String profiles(MavenProject project) {
        return project.getInjectedProfileIds().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Snapshots from outside the reactor change without any file of the repository changing. */
    private String snapshots(MavenProject project) {
        Map<String, String> digests = project.getDependencies().stream()
                .filter(dependency -> dependency.getVersion() != null && isSnapshot(dependency))
                .filter(dependency -> !inReactor(dependency))
                .collect(Collectors.toMap(Dependency::getManagementKey, this::digest, (a, b) -> a, TreeMap::new));
        return digests.isEmpty() ? "" : Sha256.ofText(digests.toString()).hex();
    }

    private static boolean isSnapshot(Dependency dependency) {
        return dependency.getVersion().endsWith("-SNAPSHOT");
    }

    private boolean inReactor(Dependency dependency) {
        List<MavenProject> reactor = session.getAllProjects();
        return reactor.stream()
                .anyMatch(project -> project.getGroupId().equals(dependency.getGroupId())
                        && project.getArtifactId().equals(dependency.getArtifactId()));
    }

    private String digest(Dependency dependency) {
        RepositorySystemSession repository = session.getRepositorySession();
        String path = repository
                .getLocalRepositoryManager()
                .getPathForLocalArtifact(new DefaultArtifact(
                        dependency.getGroupId(),
                        dependency.getArtifactId(),
                        dependency.getClassifier(),
                        "test-jar".equals(dependency.getType()) ? "jar" : dependency.getType(),
                        dependency.getVersion()));
        Path file = repository.getLocalRepository().getBasedir().toPath().resolve(path);
        try {
            return Files.isRegularFile(file) ? Sha256.ofFile(file).hex() : "absent";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
