package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** Every difference is a request to do less; none when no ancestor declares the gate. */
    List<BypassRequest> of(MavenProject project) {
        Optional<GateReference> reference = GateReference.of(project);
        if (reference.isEmpty()) {
            return List.of();
        }
        Plugin plugin = project.getPlugin(ReactorParts.PLUGIN);
        return plugin == null
                ? List.of(request(BypassKind.PARENT_DROPPED, "the plugin is gone", project.getModel(), project))
                : compare(reference.get().plugin(), plugin, project);
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
        if (actual.getDependencies().size() > wanted.getDependencies().size()) {
            requests.add(request(BypassKind.PLUGIN_DEPENDENCIES, "<dependencies>", actual, project));
        }
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
