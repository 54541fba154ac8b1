package dev.firsttry.check.dependency;

import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dependencies that a test made up, the same for every module unless it says otherwise. */
public final class FixedDependencies implements DependencySource {

    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Dependency> plugins = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<Artifact, List<DeclaredLicense>> licenses = new HashMap<>();
    private final Map<Artifact, Path> files = new HashMap<>();

    /** {@code group:artifact:version} of the main jar. */
    public static Artifact jar(String gav) {
        String[] parts = gav.split(":");
        return Artifact.jar(new Coordinates(parts[0], parts[1], parts[2]));
    }

    /** @param way artifacts from the direct one to this one */
    public FixedDependencies add(String scope, String... way) {
        List<Artifact> via = List.of(way).stream().map(FixedDependencies::jar).toList();
        dependencies.add(new Dependency(via.get(via.size() - 1), scope, via, List.of()));
        return this;
    }

    public FixedDependencies add(Dependency dependency) {
        dependencies.add(dependency);
        return this;
    }

    public FixedDependencies plugin(String gav) {
        plugins.add(new Dependency(jar(gav), Dependency.PLUGIN, List.of(jar(gav)), List.of()));
        return this;
    }

    /** What a plugin brings in. */
    public FixedDependencies plugin(String gav, String needs) {
        plugins.add(new Dependency(jar(needs), Dependency.PLUGIN, List.of(jar(gav), jar(needs)), List.of()));
        return this;
    }

    public FixedDependencies problem(String problem) {
        problems.add(problem);
        return this;
    }

    public FixedDependencies license(String gav, String name, String url) {
        licenses.computeIfAbsent(jar(gav), key -> new ArrayList<>()).add(new DeclaredLicense(name, url));
        return this;
    }

    public FixedDependencies file(String gav, Path file) {
        files.put(jar(gav), file);
        return this;
    }

    @Override
    public DependencyTree of(ModuleFacts module) {
        return new DependencyTree(dependencies, problems);
    }

    @Override
    public DependencyTree plugins(ModuleFacts module) {
        return new DependencyTree(plugins, List.of());
    }

    @Override
    public List<DeclaredLicense> licenses(Artifact artifact) {
        return licenses.getOrDefault(artifact, List.of());
    }

    @Override
    public Optional<Path> file(Artifact artifact) {
        return Optional.ofNullable(files.get(artifact));
    }
}
