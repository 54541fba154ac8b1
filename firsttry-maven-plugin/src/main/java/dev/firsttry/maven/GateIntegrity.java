package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** Compares the gate that a project has with the gate that its ancestor gave it. */
final class GateIntegrity {

    private final PomPlaces places;

    GateIntegrity(PomPlaces places) {
        this.places = places;
    }

    /**
     * Every difference is a request to do less; none when nobody declares the gate.
     *
     * @param top the top-level project: its modules must have the gate that it has
     */
    List<BypassRequest> of(MavenProject project, MavenProject top) {
        Optional<GateReference> own = GateReference.of(project);
        Optional<GateReference> reference =
                own.isPresent() || holdsNoCode(project) || project.equals(top) ? own : GateReference.inOrAbove(top);
        return reference
                .map(wanted -> compare(wanted.plugin(), project, own.isPresent()))
                .orElseGet(List::of);
    }

    /** A bill of materials or the parent POM itself: it has nothing that the gate could judge. */
    private static boolean holdsNoCode(MavenProject project) {
        return project.getPackaging().equals("pom");
    }

    private List<BypassRequest> compare(Plugin wanted, MavenProject project, boolean inherits) {
        Plugin actual = project.getPlugin(ReactorParts.PLUGIN);
        if (actual == null) {
            String what = inherits ? "the plugin is gone" : "no parent POM with the gate";
            return List.of(request(BypassKind.PARENT_DROPPED, what, project.getModel(), project));
        }
        return compare(wanted, actual, project);
    }

    private List<BypassRequest> compare(Plugin wanted, Plugin actual, MavenProject project) {
        List<BypassRequest> requests = new ArrayList<>();
        executions(wanted, actual, project, requests);
        configuration(wanted, actual, project, requests);
        if (wanted.isExtensions() && !actual.isExtensions()) {
            requests.add(request(BypassKind.EXTENSION_OFF, "<extensions>false</extensions>", actual, project));
        }
        if (isLiteral(wanted.getVersion()) && !Objects.equals(wanted.getVersion(), actual.getVersion())) {
            requests.add(request(
                    BypassKind.PLUGIN_VERSION, "<version>" + actual.getVersion() + "</version>", actual, project));
        }
        dependencies(wanted, actual)
                .map(added -> request(BypassKind.PLUGIN_DEPENDENCIES, "<dependency> " + id(added), added, project))
                .forEach(requests::add);
        return requests;
    }

    private void executions(Plugin wanted, Plugin actual, MavenProject project, List<BypassRequest> requests) {
        for (PluginExecution execution : wanted.getExecutions()) {
            PluginExecution bound = actual.getExecutionsAsMap().get(execution.getId());
            if (bound == null || !bound.getGoals().containsAll(execution.getGoals())) {
                String what = "the execution " + execution.getId() + " lacks goals";
                requests.add(request(BypassKind.GATE_UNBOUND, what, bound == null ? actual : bound, project));
            } else if (!Objects.equals(bound.getPhase(), execution.getPhase())) {
                String what = "the execution " + execution.getId() + " has <phase>" + bound.getPhase() + "</phase>";
                requests.add(request(BypassKind.GATE_UNBOUND, what, bound, project));
            }
        }
    }

    /** What differs at the plugin is merged into its executions; that is told once. */
    private void configuration(Plugin wanted, Plugin actual, MavenProject project, List<BypassRequest> requests) {
        Optional<String> general = ConfigurationDifference.of(wanted.getConfiguration(), actual.getConfiguration());
        general.ifPresent(name -> requests.add(configured(name, actual, project)));
        for (PluginExecution execution : wanted.getExecutions()) {
            PluginExecution bound = actual.getExecutionsAsMap().get(execution.getId());
            if (bound != null && general.isEmpty()) {
                Object expected =
                        ConfigurationDifference.merged(wanted.getConfiguration(), execution.getConfiguration());
                ConfigurationDifference.of(expected, bound.getConfiguration())
                        .ifPresent(name -> requests.add(configured(name, bound, project)));
            }
        }
    }

    /** Those of the gate that the ancestor did not give it, or not in that version. */
    private static Stream<Dependency> dependencies(Plugin wanted, Plugin actual) {
        Set<String> given = wanted.getDependencies().stream()
                .map(GateIntegrity::id)
                .filter(id -> !id.contains("${"))
                .collect(Collectors.toSet());
        Set<String> open = wanted.getDependencies().stream()
                .filter(dependency -> id(dependency).contains("${"))
                .map(Dependency::getManagementKey)
                .collect(Collectors.toSet());
        return actual.getDependencies().stream()
                .filter(dependency -> !given.contains(id(dependency)))
                .filter(dependency -> !open.contains(dependency.getManagementKey()));
    }

    private static String id(Dependency dependency) {
        return dependency.getManagementKey() + ":" + dependency.getVersion();
    }

    private BypassRequest configured(String name, InputLocationTracker where, MavenProject project) {
        return request(BypassKind.GATE_CONFIGURATION, "<" + name + ">", where, project);
    }

    private static boolean isLiteral(String text) {
        return text != null && !text.contains("${");
    }

    private BypassRequest request(BypassKind kind, String asked, InputLocationTracker where, MavenProject project) {
        return new BypassRequest(kind, asked, places.origin(where, project));
    }
}
