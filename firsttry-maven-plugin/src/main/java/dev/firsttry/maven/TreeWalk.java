package dev.firsttry.maven;

import dev.firsttry.check.Coordinates;
import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.DependencyTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;

/** Turns a resolver's tree into plain values, level by level, so that the shortest way to each artifact is found. */
final class TreeWalk {

    /** Where the resolver keeps, at a node that lost, the node that won. */
    private static final String WINNER = "conflict.winner";

    private final Optional<String> scope;
    private final Map<Artifact, List<RemoteRepository>> repositories;
    private final Map<Artifact, Found> found = new LinkedHashMap<>();
    private final Map<Artifact, Set<Artifact>> edges = new LinkedHashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    private record Found(String scope, List<Artifact> via) {}

    private record Step(DependencyNode node, List<Artifact> via) {}

    TreeWalk(Optional<String> scope, Map<Artifact, List<RemoteRepository>> repositories) {
        this.scope = scope;
        this.repositories = repositories;
    }

    DependencyTree of(DependencyNode root, List<String> problems) {
        open.add(new Step(root, List.of()));
        while (!open.isEmpty()) {
            Step step = open.poll();
            step.node().getChildren().forEach(child -> child(step, child));
        }
        List<Dependency> dependencies = new ArrayList<>();
        found.forEach((artifact, at) -> dependencies.add(
                new Dependency(artifact, at.scope(), at.via(), List.copyOf(edges.getOrDefault(artifact, Set.of())))));
        return new DependencyTree(dependencies, problems);
    }

    private void child(Step parent, DependencyNode child) {
        Optional<DependencyNode> winner = winner(child);
        Artifact artifact = plain(winner.orElse(child));
        if (!parent.via().isEmpty()) {
            Artifact from = parent.via().get(parent.via().size() - 1);
            edges.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(artifact);
        }
        if (winner.isPresent() || found.containsKey(artifact)) {
            return;
        }
        List<Artifact> via = new ArrayList<>(parent.via());
        via.add(artifact);
        found.put(artifact, new Found(scope.orElse(child.getDependency().getScope()), via));
        repositories.putIfAbsent(artifact, child.getRepositories());
        open.add(new Step(child, via));
    }

    private static Optional<DependencyNode> winner(DependencyNode node) {
        return Optional.ofNullable(node.getData().get(WINNER))
                .filter(DependencyNode.class::isInstance)
                .map(DependencyNode.class::cast);
    }

    /** The base version: a time-stamped snapshot sorts otherwise than the version that it is a snapshot of. */
    private static Artifact plain(DependencyNode node) {
        org.eclipse.aether.artifact.Artifact artifact = node.getArtifact();
        return new Artifact(
                new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion()),
                artifact.getClassifier(),
                artifact.getExtension());
    }
}
