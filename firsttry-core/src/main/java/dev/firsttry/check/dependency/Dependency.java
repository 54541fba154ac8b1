package dev.firsttry.check.dependency;

import java.util.List;
import java.util.Objects;

/**
 * An artifact that a module depends on, after Maven decided between versions.
 *
 * @param scope {@code compile}, {@code runtime}, {@code provided}, {@code system}, {@code test}, or {@code plugin} for
 *     what the build itself runs
 * @param via the shortest way to it from what the module declares, that one first, itself last
 * @param requires what it brings in itself, in the versions that won
 */
public record Dependency(Artifact artifact, String scope, List<Artifact> via, List<Artifact> requires) {

    /** The scope of Maven plugins and what they need. */
    public static final String PLUGIN = "plugin";

    public Dependency {
        Objects.requireNonNull(artifact);
        Objects.requireNonNull(scope);
        via = List.copyOf(via);
        requires = List.copyOf(requires);
    }

    /** Whether the module's own POM asks for it. */
    public boolean direct() {
        return via.size() < 2;
    }

    /** What the module's own POM asks for and this comes in with; itself when the POM asks for it. */
    public Artifact broughtInBy() {
        return via.isEmpty() ? artifact : via.get(0);
    }
}
