package dev.firsttry.maven;

import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassNames;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/** Requests to do less that are written in a POM or in a profile. */
final class PomRequests {

    private static final List<String> TEST_PLUGINS =
            List.of("org.apache.maven.plugins:maven-surefire-plugin", "org.apache.maven.plugins:maven-failsafe-plugin");
    private static final Map<String, BypassKind> PARAMETERS = Map.of(
            "skip", BypassKind.SKIP_TESTS,
            "skipTests", BypassKind.SKIP_TESTS,
            "skipExec", BypassKind.SKIP_TESTS,
            "skipITs", BypassKind.SKIP_TESTS,
            "testFailureIgnore", BypassKind.TEST_FAILURE_IGNORE);

    private final PomPlaces places;

    PomRequests(PomPlaces places) {
        this.places = places;
    }

    /** @param elsewhere whether a property is set for the whole build, which beats the POM and is told by others */
    List<BypassRequest> of(MavenProject project, Predicate<String> elsewhere) {
        Set<String> lawgivers =
                GateReference.of(project).map(GateReference::lawgivers).orElseGet(Set::of);
        List<BypassRequest> requests = new ArrayList<>(ofProperties(project, elsewhere, lawgivers));
        TEST_PLUGINS.forEach(plugin -> requests.addAll(ofConfiguration(project, plugin, lawgivers)));
        return requests;
    }

    private List<BypassRequest> ofProperties(MavenProject project, Predicate<String> elsewhere, Set<String> lawgivers) {
        List<BypassRequest> requests = new ArrayList<>();
        project.getProperties().stringPropertyNames().stream()
                .sorted()
                .filter(name -> !elsewhere.test(name))
                .filter(name -> !isSaidBy(lawgivers, place(project, name)))
                .forEach(name -> BypassNames.ofProperty(
                                name, project.getProperties().getProperty(name))
                        .ifPresent(kind -> requests.add(property(project, kind, name))));
        return requests;
    }

    private BypassRequest property(MavenProject project, BypassKind kind, String name) {
        String asked = "<" + name + ">" + project.getProperties().getProperty(name) + "</" + name + ">";
        InputLocation place = place(project, name);
        return new BypassRequest(kind, asked, place == null ? profile(project, name) : places.origin(place, project));
    }

    /** Where a POM sets it; {@code null} when none does. */
    private static InputLocation place(MavenProject project, String property) {
        InputLocation properties = project.getModel().getLocation("properties");
        return properties == null ? null : properties.getLocation(property);
    }

    private static boolean isSaidBy(Set<String> lawgivers, InputLocation place) {
        return place != null
                && place.getSource() != null
                && lawgivers.contains(place.getSource().getModelId());
    }

    /** A property that no POM explains was injected by a profile; the last active one that sets it wins. */
    private static Origin profile(MavenProject project, String name) {
        return project.getActiveProfiles().stream()
                .filter(profile -> profile.getProperties().containsKey(name))
                .reduce((first, last) -> last)
                .<Origin>map(profile -> new Origin.Profile(profile.getId(), source(profile)))
                .orElseGet(() -> new Origin.Profile("(unknown)", ""));
    }

    private static String source(Profile profile) {
        return profile.getSource() == null ? "" : profile.getSource();
    }

    private List<BypassRequest> ofConfiguration(MavenProject project, String plugin, Set<String> lawgivers) {
        List<BypassRequest> requests = new ArrayList<>();
        PARAMETERS.forEach((parameter, kind) -> PluginSettings.of(project, plugin)
                .settings(parameter)
                .filter(setting ->
                        "true".equalsIgnoreCase(String.valueOf(setting.value()).strip()))
                .filter(setting -> !isSaidBy(lawgivers, PomPlaces.place(setting.owner())))
                .map(setting -> new BypassRequest(
                        kind,
                        "<" + parameter + "> of " + plugin.split(":")[1],
                        places.origin(setting.owner(), project)))
                .forEach(requests::add));
        return requests;
    }
}
