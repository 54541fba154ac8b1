package dev.firsttry.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * The gate as the outermost ancestor POM declares it: what every project below must have unchanged.
 *
 * @param owner coordinates of that POM
 * @param plugin as it is written there
 */
record GateReference(String owner, Plugin plugin) {

    /** Empty when no ancestor declares the gate, or it is not inherited. */
    static Optional<GateReference> of(MavenProject project) {
        Optional<GateReference> outermost = Optional.empty();
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            Optional<GateReference> here = declaredIn(parent);
            outermost = here.isPresent() ? here : outermost;
        }
        return outermost;
    }

    /** Whether the project's own POM declares the gate. */
    static boolean isDeclaredIn(MavenProject project) {
        return plugin(project).isPresent();
    }

    private static Optional<GateReference> declaredIn(MavenProject project) {
        return plugin(project)
                .filter(plugin -> plugin.isInherited())
                .filter(plugin -> !plugin.getExecutions().isEmpty())
                .map(plugin -> new GateReference(project.getId(), plugin));
    }

    private static Optional<Plugin> plugin(MavenProject project) {
        Build build = project.getOriginalModel().getBuild();
        List<Plugin> plugins = build == null ? List.of() : build.getPlugins();
        return plugins.stream()
                .filter(plugin -> plugin.getKey().equals(ReactorParts.PLUGIN))
                .findFirst();
    }
}
