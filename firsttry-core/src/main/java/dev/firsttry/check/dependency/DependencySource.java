package dev.firsttry.check.dependency;

import dev.firsttry.check.ModuleFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Resolves as the build does. Asked only by checks that need it: resolving takes time. Thread-safe. */
public interface DependencySource {

    /** For when there is nothing to resolve with. */
    DependencySource NONE = new DependencySource() {
        @Override
        public DependencyTree of(ModuleFacts module) {
            return DependencyTree.EMPTY;
        }

        @Override
        public DependencyTree plugins(ModuleFacts module) {
            return DependencyTree.EMPTY;
        }

        @Override
        public List<DeclaredLicense> licenses(Artifact artifact) {
            return List.of();
        }

        @Override
        public Optional<Path> file(Artifact artifact) {
            return Optional.empty();
        }
    };

    /** What the module depends on. */
    DependencyTree of(ModuleFacts module);

    /** The plugins of the module's build, and what they need. */
    DependencyTree plugins(ModuleFacts module);

    /** What the POM of a resolved artifact, or an ancestor of it, declares; empty for nothing. */
    List<DeclaredLicense> licenses(Artifact artifact);

    /** The file of a resolved artifact, absolute; empty when it is not to be had, as for a module that is not built yet. */
    Optional<Path> file(Artifact artifact);
}
