package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassNames;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Collects everything that asks this build to do less. Decides nothing: core does. */
final class BypassCollector {

    private static final String ENV = "env.";

    private final MavenSession session;
    private final Path topDirectory;
    private final PropertyOrigins origins;
    private final PomRequests poms;
    private final GateIntegrity integrity;
    private final BuildCacheExtension buildCache;

    BypassCollector(MavenSession session, Path topDirectory) {
        PomPlaces places = new PomPlaces(topDirectory);
        this.session = session;
        this.topDirectory = topDirectory;
        this.origins = new PropertyOrigins(topDirectory, environment());
        this.poms = new PomRequests(places);
        this.integrity = new GateIntegrity(places);
        this.buildCache = new BuildCacheExtension(topDirectory);
    }

    /** Requests that concern the whole build, and those of these projects. */
    List<BypassRequest> collect(List<MavenProject> projects) {
        List<BypassRequest> requests = new ArrayList<>();
        requests.addAll(ofCommandLine());
        requests.addAll(ofJvm());
        requests.addAll(BypassNames.ofEnvironment(environment()));
        requests.addAll(new RequestFlags(session).all(topDirectory));
        requests.addAll(CoreExtensions.of(topDirectory, session.getSystemProperties()));
        projects.forEach(project -> requests.addAll(ofProject(project)));
        return requests.stream().distinct().toList();
    }

    private List<BypassRequest> ofProject(MavenProject project) {
        List<BypassRequest> requests = new ArrayList<>();
        requests.addAll(poms.of(project, this::isGlobal));
        requests.addAll(integrity.of(project, session.getTopLevelProject()));
        requests.addAll(buildCache.of(project));
        return requests;
    }

    private boolean isGlobal(String property) {
        return session.getUserProperties().containsKey(property)
                || session.getSystemProperties().containsKey(property);
    }

    private List<BypassRequest> ofCommandLine() {
        return requests(texts(session.getUserProperties(), name -> true), origins::ofUser);
    }

    private List<BypassRequest> ofJvm() {
        return requests(jvm(), origins::ofJvm);
    }

    private static List<BypassRequest> requests(Map<String, String> properties, Function<String, Origin> origin) {
        List<BypassRequest> requests = new ArrayList<>();
        properties.forEach((name, value) -> BypassNames.ofProperty(name, value)
                .ifPresent(
                        kind -> requests.add(new BypassRequest(kind, "-D" + name + "=" + value, origin.apply(name)))));
        return requests;
    }

    private Map<String, String> jvm() {
        Properties user = session.getUserProperties();
        return texts(session.getSystemProperties(), name -> !name.startsWith(ENV) && !user.containsKey(name));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        texts(session.getSystemProperties(), name -> name.startsWith(ENV))
                .forEach((name, value) -> environment.put(name.substring(ENV.length()), value));
        return environment;
    }

    private static Map<String, String> texts(Properties properties, Predicate<String> wanted) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(wanted)
                .forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
