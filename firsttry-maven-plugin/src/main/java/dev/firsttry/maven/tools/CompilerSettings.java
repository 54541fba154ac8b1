package dev.firsttry.maven.tools;

import dev.firsttry.check.CompileFacts;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** How the compiler plugin compiles the main classes of a project. */
public final class CompilerSettings {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

    /** What the plugin takes where neither release nor source is said. */
    private static final String DEFAULT_SOURCE = "8";

    private final MavenSession session;
    private final MavenProject project;
    private final Optional<Xpp3Dom> configuration;

    private CompilerSettings(MavenSession session, MavenProject project, Optional<Xpp3Dom> configuration) {
        this.session = session;
        this.project = project;
        this.configuration = configuration;
    }

    public static CompilerSettings of(MavenSession session, MavenProject project) {
        Optional<Xpp3Dom> configuration =
                Optional.ofNullable(project.getPlugin(PLUGIN)).flatMap(CompileExecution::configuration);
        return new CompilerSettings(session, project, configuration);
    }

    /** The settings as core knows them. */
    public CompileFacts facts() {
        Path build = Path.of(project.getBuild().getDirectory());
        Path base = ModuleDirectory.of(project).orElse(build);
        Path processed = value("generatedSourcesDirectory", "")
                .map(base::resolve)
                .orElse(build.resolve("generated-sources").resolve("annotations"));
        List<Path> roots = project.getCompileSourceRoots().stream()
                .map(root -> base.resolve(root).normalize())
                .filter(root -> !root.equals(processed))
                .toList();
        return new CompileFacts(
                roots.stream().filter(root -> !root.startsWith(build)).toList(),
                roots.stream().filter(root -> root.startsWith(build)).toList(),
                children("excludes")
                        .map(Xpp3Dom::getValue)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                encoding(),
                children("annotationProcessorPaths")
                        .map(path -> ProcessorPath.coordinates(path, project))
                        .toList(),
                options());
    }

    private Charset encoding() {
        return value("encoding", "encoding")
                .or(() -> property("project.build.sourceEncoding"))
                .map(Charset::forName)
                .orElse(Charset.defaultCharset());
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(level());
        if (isOn("parameters", "maven.compiler.parameters")) {
            options.add("-parameters");
        }
        if (isOn("enablePreview", "maven.compiler.enablePreview")) {
            options.add("--enable-preview");
        }
        value("proc", "maven.compiler.proc").ifPresent(proc -> options.add("-proc:" + proc));
        List<String> processors =
                children("annotationProcessors").map(Xpp3Dom::getValue).toList();
        if (!processors.isEmpty()) {
            options.addAll(List.of("-processor", String.join(",", processors)));
        }
        value("compilerArgument", "")
                .ifPresent(text -> options.addAll(Arrays.asList(text.strip().split("\\s+"))));
        children("compilerArgs")
                .map(Xpp3Dom::getValue)
                .flatMap(Stream::ofNullable)
                .forEach(options::add);
        return options;
    }

    private List<String> level() {
        Optional<String> release = value("release", "maven.compiler.release");
        if (release.isPresent()) {
            return List.of("--release", release.get());
        }
        String source = value("source", "maven.compiler.source").orElse(DEFAULT_SOURCE);
        String target = value("target", "maven.compiler.target").orElse(source);
        return List.of("-source", source, "-target", target);
    }

    private boolean isOn(String parameter, String property) {
        return value(parameter, property).filter("true"::equals).isPresent();
    }

    /** As Maven does it: what the POM says beats the property. */
    private Optional<String> value(String parameter, String property) {
        return configuration
                .map(dom -> dom.getChild(parameter))
                .map(Xpp3Dom::getValue)
                .filter(text -> !text.isBlank())
                .or(() -> property(property));
    }

    private Optional<String> property(String name) {
        return Stream.of(session.getUserProperties(), project.getProperties())
                .flatMap(properties -> Stream.ofNullable(properties.getProperty(name)))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Items of a parameter that is a list. */
    Stream<Xpp3Dom> children(String parameter) {
        return configuration.map(dom -> dom.getChild(parameter)).map(Xpp3Dom::getChildren).stream()
                .flatMap(Arrays::stream);
    }
}
