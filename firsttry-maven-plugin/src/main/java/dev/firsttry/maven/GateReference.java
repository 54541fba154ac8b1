package dev.firsttry.maven;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * The gate as the outermost ancestor POM declares it: what every project below must have unchanged.
 *
 * @param plugin as it is written there
 * @param lawgivers coordinates ({@code groupId:artifactId:version}) of that POM and those above it: what they say is the
 *     company's own decision and no request to do less
 */
record GateReference(Plugin plugin, Set<String> lawgivers) {

    GateReference {
        lawgivers = Set.copyOf(lawgivers);
    }

    /** Empty when no ancestor declares the gate, or it is not inherited. */
    static Optional<GateReference> of(MavenProject project) {
        return outermost(project.getParent());
    }

    /** The same, of a project that may declare the gate itself, for its modules. */
    static Optional<GateReference> inOrAbove(MavenProject project) {
        return outermost(project);
    }

    /** Whether the project's own POM declares the gate. */
    static boolean isDeclaredIn(MavenProject project) {
        return plugin(project).isPresent();
    }

    private static Optional<GateReference> outermost(MavenProject lowest) {
        Optional<GateReference> outermost = Optional.empty();
        for (MavenProject at = lowest; at != null; at = at.getParent()) {
            Optional<Plugin> here = declaredIn(at);
            if (here.isPresent()) {
                outermost = Optional.of(new GateReference(here.get(), upwards(at)));
            }
        }
        return outermost;
    }

    private static Set<String> upwards(MavenProject owner) {
        Set<String> ids = new HashSet<>();
        for (MavenProject at = owner; at != null; at = at.getParent()) {
            ids.add(at.getGroupId() + ":" + at.getArtifactId() + ":" + at.getVersion());
        }
        return ids;
    }

    private static Optional<Plugin> declaredIn(MavenProject project) {
        return plugin(project)
                .filter(plugin -> plugin.isInherited())
                .filter(plugin -> !plugin.getExecutions().isEmpty());
    }

    private static Optional<Plugin> plugin(MavenProject project) {
        Build build = project.getOriginalModel().getBuild();
        List<Plugin> plugins = build == null ? List.of() : build.getPlugins();
        return plugins.stream()
                .filter(plugin -> plugin.getKey().equals(ReactorParts.PLUGIN))
                .findFirst();
    }
}
