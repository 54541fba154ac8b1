package dev.firsttry.maven;

import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.Dependency;
import dev.firsttry.check.dependency.DependencyTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.repository.RemoteRepository;

/** Asks Maven's resolver for trees, in the form that also remembers which versions lost. */
final class TreeCollector {

    /** Keeps an edge to what lost against another version, so that the graph is whole. */
    private static final String VERBOSE = "aether.conflictResolver.verbose";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final Map<Artifact, List<RemoteRepository>> repositories;

    /** @param repositories takes where each artifact comes from */
    TreeCollector(
            RepositorySystem system,
            RepositorySystemSession session,
            Map<Artifact, List<RemoteRepository>> repositories) {
        this.system = system;
        this.session = new DefaultRepositorySystemSession(session).setConfigProperty(VERBOSE, true);
        this.repositories = repositories;
    }

    /** Direct and transitive, of all scopes. */
    DependencyTree dependencies(MavenProject project) {
        var request = new CollectRequest();
        request.setRequestContext("project");
        request.setRootArtifact(RepositoryUtils.toArtifact(project.getArtifact()));
        request.setRepositories(project.getRemoteProjectRepositories());
        project.getDependencies().forEach(each -> request.addDependency(aether(each)));
        Optional.ofNullable(project.getDependencyManagement())
                .map(DependencyManagement::getDependencies)
                .ifPresent(managed -> managed.forEach(each -> request.addManagedDependency(aether(each))));
        return collect(request, Optional.empty());
    }

    /** Of each plugin of the build, itself included. */
    DependencyTree plugins(MavenProject project) {
        List<Dependency> dependencies = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Plugin plugin : project.getBuildPlugins()) {
            DependencyTree tree = collect(request(plugin, project), Optional.of(Dependency.PLUGIN));
            dependencies.addAll(tree.dependencies());
            problems.addAll(tree.problems());
        }
        return new DependencyTree(dependencies, problems);
    }

    private CollectRequest request(Plugin plugin, MavenProject project) {
        var request = new CollectRequest();
        request.setRequestContext("plugin");
        request.setRepositories(project.getRemotePluginRepositories());
        var artifact = new DefaultArtifact(plugin.getGroupId(), plugin.getArtifactId(), "jar", plugin.getVersion());
        request.addDependency(new org.eclipse.aether.graph.Dependency(artifact, "runtime"));
        plugin.getDependencies().forEach(each -> request.addDependency(aether(each)));
        return request;
    }

    private org.eclipse.aether.graph.Dependency aether(org.apache.maven.model.Dependency dependency) {
        return RepositoryUtils.toDependency(dependency, session.getArtifactTypeRegistry());
    }

    /** @param scope what to call all of them; empty: what Maven calls each */
    private DependencyTree collect(CollectRequest request, Optional<String> scope) {
        var walk = new TreeWalk(scope, repositories);
        try {
            return walk.of(system.collectDependencies(session, request).getRoot(), List.of());
        } catch (DependencyCollectionException e) {
            CollectResult result = e.getResult();
            return result == null || result.getRoot() == null
                    ? new DependencyTree(List.of(), List.of(firstLine(e)))
                    : walk.of(result.getRoot(), List.of(firstLine(e)));
        }
    }

    private static String firstLine(Exception fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }
}
