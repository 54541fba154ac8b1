package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassNames;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Collects everything that asks this build to do less. Decides nothing: core does. */
final class BypassCollector {

    private static final String ENV = "env.";

    private final MavenSession session;
    private final MavenConfigFile configFile;
    private final PomRequests poms;
    private final GateIntegrity integrity;
    private final BuildCacheExtension buildCache;

    BypassCollector(MavenSession session, Path topDirectory) {
        PomPlaces places = new PomPlaces(topDirectory);
        this.session = session;
        this.configFile = MavenConfigFile.below(topDirectory);
        this.poms = new PomRequests(places);
        this.integrity = new GateIntegrity(places);
        this.buildCache = new BuildCacheExtension(topDirectory);
    }

    /** Requests that concern this project, or the whole build. */
    List<BypassRequest> collect(MavenProject project) {
        List<BypassRequest> requests = new ArrayList<>();
        requests.addAll(ofCommandLine());
        requests.addAll(BypassNames.ofProperties(jvm(), new Origin.Jvm()));
        requests.addAll(BypassNames.ofEnvironment(environment()));
        requests.addAll(poms.of(project, name -> isGlobal(name)));
        requests.addAll(ofFlags(session.getRequest()));
        requests.addAll(integrity.of(project));
        requests.addAll(buildCache.of(project));
        requests.addAll(DeployFile.of(session.getGoals()));
        return requests;
    }

    private boolean isGlobal(String property) {
        return session.getUserProperties().containsKey(property)
                || session.getSystemProperties().containsKey(property);
    }

    private List<BypassRequest> ofCommandLine() {
        List<BypassRequest> requests = new ArrayList<>();
        texts(session.getUserProperties(), name -> true)
                .forEach((name, value) ->
                        requests.addAll(BypassNames.ofProperties(Map.of(name, value), configFile.origin(name))));
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

    private static List<BypassRequest> ofFlags(MavenExecutionRequest request) {
        List<BypassRequest> requests = new ArrayList<>();
        if (MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(request.getReactorFailureBehavior())) {
            requests.add(flag(BypassKind.FAIL_NEVER, "-fn"));
        }
        if (!request.getSelectedProjects().isEmpty()) {
            requests.add(flag(BypassKind.PARTIAL_REACTOR, "-pl " + String.join(",", request.getSelectedProjects())));
        }
        if (!request.getExcludedProjects().isEmpty()) {
            requests.add(flag(BypassKind.PARTIAL_REACTOR, "-pl !" + String.join(",!", request.getExcludedProjects())));
        }
        if (request.getResumeFrom() != null) {
            requests.add(flag(BypassKind.PARTIAL_REACTOR, "-rf " + request.getResumeFrom()));
        }
        if (!request.isRecursive()) {
            requests.add(flag(BypassKind.PARTIAL_REACTOR, "-N"));
        }
        return requests;
    }

    private static BypassRequest flag(BypassKind kind, String asked) {
        return new BypassRequest(kind, asked, new Origin.CommandLine());
    }
}
