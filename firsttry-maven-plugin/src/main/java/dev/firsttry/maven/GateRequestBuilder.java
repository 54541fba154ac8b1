package dev.firsttry.maven;

import dev.firsttry.BuildFacts;
import dev.firsttry.CacheFacts;
import dev.firsttry.DependencyFacts;
import dev.firsttry.GateRequest;
import dev.firsttry.Places;
import dev.firsttry.PolicyQuestion;
import dev.firsttry.check.BuildTool;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.event.EventSink;
import dev.firsttry.event.RunInfo;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Asks Maven everything that the gate needs to know. */
final class GateRequestBuilder {

    private static final String SKIPPED_BY = "dev.firsttry.skipped-by.1";

    private final PolicyMojo mojo;
    private final MavenSession session;
    private final MavenPlaces mavenPlaces;
    private final Places places;
    private final BypassCollector bypasses;
    private final ReactorParts parts;
    private final ModuleReader modules;
    private final SessionLedger ledger;

    GateRequestBuilder(PolicyMojo mojo) {
        this.mojo = mojo;
        this.session = mojo.session;
        this.mavenPlaces = new MavenPlaces(session);
        this.places = mavenPlaces.of(mojo.outputDirectory);
        this.modules = new ModuleReader(session, places.top());
        this.parts = new ReactorParts(session, mojo.project(), mojo.execution, modules);
        this.bypasses = new BypassCollector(session, places.top());
        this.ledger = mojo.judgesEverything() ? SessionLedger.alone() : SessionLedger.of(session);
    }

    /** The first part of a build decides for all modules, so that a request is refused before anything is built. */
    GateRequest build(BuildTool buildTool, EventSink progress) {
        List<MavenProject> asked = isFirst() ? session.getProjects() : List.of(mojo.project());
        List<BypassRequest> requests = new ArrayList<>(requests(asked));
        requests.addAll(mojo.asked());
        return build(requests, List.of(mojo.project()), buildTool, List.of(progress));
    }

    /** Everything that any module asks for, told to nobody yet. */
    GateRequest buildForAllModules() {
        isFirst();
        return build(requests(session.getProjects()), session.getProjects(), BuildTool.NONE, List.of());
    }

    private List<BypassRequest> requests(List<MavenProject> projects) {
        return bypasses.collect(projects).stream()
                .filter(request -> mojo.judgesPipelines() || request.kind() != BypassKind.PIPELINE_SELECTION)
                .toList();
    }

    /** Every module of the session, as the parts of a report name them. */
    List<String> modulePaths() {
        return session.getProjects().stream().map(parts::module).toList();
    }

    private GateRequest build(
            List<BypassRequest> requests, List<MavenProject> built, BuildTool buildTool, List<EventSink> live) {
        Supplier<RunInfo> run = new RunInfoReader(session, mojo.execution).begin(ledger, places);
        ModuleFacts module = mojo.judgesModules() ? moduleFacts(mojo.project()) : modules.name(mojo.project());
        List<ModuleFacts> judged =
                mojo.judgesModules() ? judged().stream().map(this::moduleFacts).toList() : List.of();
        Map<String, BuildFacts> facts = mojo.judgesModules() ? facts(built) : Map.of();
        CacheFacts cache = new CacheReader(mojo, System.getenv()).read(mavenPlaces.cache(mojo.cacheDirectory));
        DependencyFacts dependencies = dependencies();
        PlanRequest plan = mojo.planRequest(places.top());
        return new GateRequest(
                run.get(),
                parts.part(mojo.project()),
                parts.expected(),
                places,
                policy(),
                requests,
                module,
                judged,
                facts,
                cache,
                dependencies,
                plan,
                session.getStartTime().toInstant(),
                buildTool,
                mojo.recordsBaseline(),
                ledger,
                live);
    }

    private boolean isFirst() {
        return ledger.claim("requests of all modules");
    }

    private List<MavenProject> judged() {
        return mojo.judgesEverything() ? session.getProjects() : parts.judged();
    }

    private DependencyFacts dependencies() {
        Map<String, MavenProject> projects = new LinkedHashMap<>();
        judged().forEach(project -> projects.put(modules.path(modules.directory(project)), project));
        return new DependencyFacts(
                new DependencyReader(mojo.repositorySystem, session.getRepositorySession(), projects),
                new AdvisoryReader(mojo).read(mavenPlaces.advisories()));
    }

    private Map<String, BuildFacts> facts(List<MavenProject> built) {
        BuildFields fields = new BuildFields(session, places.top());
        Map<String, BuildFacts> facts = new LinkedHashMap<>();
        built.forEach(
                project -> facts.put(modules.path(modules.directory(project)), new BuildFacts(fields.of(project))));
        return facts;
    }

    private ModuleFacts moduleFacts(MavenProject project) {
        return modules.read(project, parts.ranTests(), skippedBy(project));
    }

    /**
     * Kept with the project, as every module asks; text only, because another class loader may read it. Of the module at
     * hand asked anew: a goal may have set a property since.
     */
    @SuppressWarnings("unchecked")
    private List<String> skippedBy(MavenProject project) {
        if (project == mojo.project() || project.getContextValue(SKIPPED_BY) == null) {
            List<String> asked = bypasses.collect(List.of(project)).stream()
                    .filter(request ->
                            request.kind() == BypassKind.SKIP_TESTS || request.kind() == BypassKind.MAVEN_TEST_SKIP)
                    .map(BypassRequest::asked)
                    .toList();
            project.setContextValue(SKIPPED_BY, asked);
        }
        return (List<String>) project.getContextValue(SKIPPED_BY);
    }

    private PolicyQuestion policy() {
        return new PolicyQuestion(
                Optional.ofNullable(mojo.policy).orElse(""),
                PolicyPins.of(mojo),
                GateRequestBuilder.class.getClassLoader(),
                new MavenArtifactSource(
                        mojo.repositorySystem,
                        session.getRepositorySession(),
                        mojo.project().getRemoteProjectRepositories()));
    }
}
