package dev.firsttry.maven;

import dev.firsttry.check.Coordinates;
import dev.firsttry.check.CoverageFacts;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.TestFacts;
import dev.firsttry.maven.tools.CompilerSettings;
import dev.firsttry.maven.tools.ModuleDirectory;
import dev.firsttry.maven.tools.ToolWitness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Turns a Maven project into the plain facts that core understands. */
final class ModuleReader {

    private static final String SUREFIRE = "org.apache.maven.plugins:maven-surefire-plugin";
    private static final String FAILSAFE = "org.apache.maven.plugins:maven-failsafe-plugin";
    private static final String JACOCO = "org.jacoco:jacoco-maven-plugin";

    private final MavenSession session;
    private final Path topDirectory;

    ModuleReader(MavenSession session, Path topDirectory) {
        this.session = session;
        this.topDirectory = topDirectory;
    }

    /**
     * @param phaseRan whether the lifecycle of this session went through the phase {@code test} for this project
     * @param skippedBy what switched the tests off, for people
     */
    ModuleFacts read(MavenProject project, boolean phaseRan, List<String> skippedBy) {
        ModuleFacts facts = name(project);
        return ModuleDirectory.of(project).isEmpty()
                ? facts
                : facts.withTests(tests(project, phaseRan, skippedBy))
                        .withCoverage(coverage(project))
                        .withCompile(CompilerSettings.of(session, project).facts())
                        .withTools(ToolWitness.facts(project, SessionLedger.of(session)));
    }

    /** Which module it is, and nothing about what is in it. */
    ModuleFacts name(MavenProject project) {
        Path directory = directory(project);
        Coordinates coordinates = new Coordinates(project.getGroupId(), project.getArtifactId(), project.getVersion());
        return ModuleFacts.of(path(directory), directory, coordinates, project.getPackaging());
    }

    /** Without a POM Maven makes up a project that lies nowhere: it stands for the top-level directory. */
    Path directory(MavenProject project) {
        return ModuleDirectory.of(project).orElse(topDirectory);
    }

    /** From the top-level directory with {@code /}; empty for the top itself; a sibling outside it starts with dots. */
    String path(Path directory) {
        return topDirectory.relativize(directory).toString().replace('\\', '/');
    }

    private TestFacts tests(MavenProject project, boolean phaseRan, List<String> skippedBy) {
        List<Path> sources =
                project.getTestCompileSourceRoots().stream().map(Path::of).toList();
        boolean present = sources.stream().anyMatch(ModuleReader::holdsFiles);
        return new TestFacts(present, sources, reportDirectories(project), skippedBy, phaseRan);
    }

    /** JaCoCo's agent writes its usual files unless an execution, or the property of the parameter, names another. */
    private CoverageFacts coverage(MavenProject project) {
        String property = project.getProperties().getProperty("jacoco.destFile", "");
        List<Path> files = Stream.of(
                        PluginSettings.of(project, JACOCO).values("destFile").stream(),
                        Stream.of(property).filter(text -> !text.isBlank()),
                        Stream.of("jacoco.exec", "jacoco-it.exec")
                                .map(name -> Path.of(project.getBuild().getDirectory(), name)
                                        .toString()))
                .flatMap(named -> named)
                .map(file -> directory(project).resolve(file))
                .distinct()
                .toList();
        Path classes = directory(project).resolve(project.getBuild().getOutputDirectory());
        return new CoverageFacts(List.of(classes), files);
    }

    private List<Path> reportDirectories(MavenProject project) {
        return Stream.concat(
                        reports(project, SUREFIRE, "surefire-reports").stream(),
                        reports(project, FAILSAFE, "failsafe-reports").stream())
                .map(directory -> directory(project).resolve(directory))
                .distinct()
                .toList();
    }

    private static List<Path> reports(MavenProject project, String plugin, String usual) {
        List<String> configured = PluginSettings.of(project, plugin).values("reportsDirectory");
        Path standard = Path.of(project.getBuild().getDirectory(), usual);
        return configured.isEmpty()
                ? List.of(standard)
                : configured.stream().map(Path::of).toList();
    }

    private static boolean holdsFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the test sources in " + root, e);
        }
    }
}
