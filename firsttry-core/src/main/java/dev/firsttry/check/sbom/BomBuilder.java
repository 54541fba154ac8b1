package dev.firsttry.check.sbom;

import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.DeclaredLicense;
import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.check.dependency.DependencyTree;
import dev.firsttry.check.license.Licenses;
import dev.firsttry.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts a bill of materials together from what Maven resolved. */
final class BomBuilder {

    private final DependencySource source;
    private final boolean transitive;
    private final Licenses licenses = Licenses.standard();
    private final SortedMap<Artifact, Component.Need> needs = new TreeMap<>();
    private final SortedMap<Artifact, SortedSet<Artifact>> edges = new TreeMap<>();
    private final Map<String, List<String>> problems = new TreeMap<>();

    BomBuilder(DependencySource source, boolean transitive) {
        this.source = source;
        this.transitive = transitive;
    }

    Bom build(Coordinates root, Collection<ModuleFacts> modules) {
        Artifact top = modules.stream()
                .filter(module -> module.coordinates().equals(root))
                .map(BomBuilder::artifact)
                .findFirst()
                .orElseGet(() -> new Artifact(root, "", "pom"));
        need(top, Component.Need.REQUIRED);
        modules.forEach(module -> module(top, module));
        needs.remove(top);
        SortedMap<Artifact, Component> components = new TreeMap<>();
        needs.forEach((artifact, need) -> components.put(artifact, component(artifact, need)));
        return new Bom(top, components, edges);
    }

    /** By module: why its dependencies are not all known. */
    Map<String, List<String>> problems() {
        return problems;
    }

    /** What a module of this build makes. */
    private static Artifact artifact(ModuleFacts module) {
        String extension = switch (module.packaging()) {
            case "pom", "war", "ear", "rar" -> module.packaging();
            default -> "jar";
        };
        return new Artifact(module.coordinates(), "", extension);
    }

    private void module(Artifact top, ModuleFacts module) {
        Artifact own = artifact(module);
        need(own, Component.Need.REQUIRED);
        connect(top, own);
        DependencyTree tree = source.of(module);
        if (!tree.problems().isEmpty()) {
            problems.put(module.path(), tree.problems());
        }
        for (Dependency dependency : tree.dependencies()) {
            if (transitive || dependency.direct()) {
                add(own, dependency);
            }
        }
    }

    private void add(Artifact module, Dependency dependency) {
        need(dependency.artifact(), Component.Need.of(dependency.scope()));
        if (dependency.direct()) {
            connect(module, dependency.artifact());
        }
        if (transitive) {
            dependency.requires().forEach(each -> connect(dependency.artifact(), each));
        }
    }

    private void need(Artifact artifact, Component.Need need) {
        needs.merge(artifact, need, Component.Need::stronger);
        edges.computeIfAbsent(artifact, key -> new TreeSet<>());
    }

    private void connect(Artifact from, Artifact to) {
        if (!from.equals(to)) {
            edges.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
        }
    }

    private Component component(Artifact artifact, Component.Need need) {
        List<DeclaredLicense> declared = new ArrayList<>(source.licenses(artifact));
        return new Component(
                artifact, need, source.file(artifact).map(BomBuilder::digest), licenses.of(declared), declared);
    }

    private static Sha256 digest(Path file) {
        try {
            return Sha256.ofFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), e);
        }
    }
}
