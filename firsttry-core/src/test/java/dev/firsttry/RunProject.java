package dev.firsttry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firsttry.check.BuildTool;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.check.audit.AdvisoryAccess;
import dev.firsttry.check.dependency.DependencySource;
import dev.firsttry.event.Dirty;
import dev.firsttry.event.EventSink;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.finding.Fault;
import dev.firsttry.pipeline.PlanContext;
import dev.firsttry.plan.ExecutionPlan;
import dev.firsttry.plan.PlanOutcome;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.plan.Planner;
import dev.firsttry.plan.format.PlanFormat;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.lock.PolicyPin;
import dev.firsttry.policy.read.ArtifactSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A repository on disk whose pipeline is run. Each run is a build of its own; the cache stays. */
final class RunProject {

    private final Path top;
    private Path cache;
    private PlanContext context;
    private RunOptions options = RunOptions.ALL;
    private List<BypassRequest> requests = List.of();
    private List<EventSink> live = List.of();
    private PolicyPin pin = PolicyPin.NONE;
    private final Map<String, String> variables = new HashMap<>();
    private String path = "";
    private RunInfo.Git git = RunInfo.Git.NONE;

    RunProject(Path directory) {
        this.top = directory.resolve("repo");
        this.cache = directory.resolve("cache");
        this.context = sharing(PlanContext.DEFAULT);
    }

    /** With {@code vars.SHARED}: a directory that all jobs of the test share, and nobody else. */
    private PlanContext sharing(PlanContext other) {
        Map<String, String> vars = new TreeMap<>(other.vars());
        vars.put("SHARED", top.getParent().toString());
        return new PlanContext(
                other.event(),
                other.ref(),
                other.defaultBranch(),
                other.variables(),
                other.inputs(),
                other.secrets(),
                vars,
                other.changedFiles());
    }

    RunProject file(String path, String text) throws IOException {
        Path file = top.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    RunProject workflow(String text) throws IOException {
        return file(".github/workflows/ci.yml", text);
    }

    RunProject context(PlanContext other) {
        context = sharing(other);
        return this;
    }

    RunProject options(RunOptions other) {
        options = other;
        return this;
    }

    RunProject asking(List<BypassRequest> other) {
        requests = other;
        return this;
    }

    /** Of the process that runs FirstTry. */
    RunProject variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    RunProject live(EventSink sink) {
        live = List.of(sink);
        return this;
    }

    RunProject pin(String sha256) {
        pin = new PolicyPin(sha256, "", "the test");
        return this;
    }

    /** The commit that is checked out. */
    RunProject commit(String id) {
        git = new RunInfo.Git(id, "main", Dirty.NO);
        return this;
    }

    /** Programs that are found before those of this machine. */
    RunProject programs(Path directory) {
        path = directory + File.pathSeparator;
        return this;
    }

    /** Cache and workspaces below another directory. */
    RunProject cachedIn(Path other) {
        cache = other.resolve("cache");
        return this;
    }

    Path top() {
        return top;
    }

    Path workspaces() {
        return cache.resolveSibling("firsttry-workspaces");
    }

    GateOutcome run() throws InterruptedException {
        return new FirstTry(Clock.systemUTC()).run(request(), options);
    }

    /** What a format for fanning out writes: less what the cache has proven. Remarks count as a failure. */
    String fanOut(PlanFormat format) throws InterruptedException {
        GateRequest request = request();
        ExecutionPlan plan = planned(request);
        ProvenInstances proven = new FirstTry(Clock.systemUTC()).proven(request, plan);
        assertThat(proven.remarks()).isEmpty();
        return format.write(plan, instance -> !proven.contains(instance));
    }

    /** Why nothing is proven, as a goal would say it. */
    List<String> provenRemarks() throws InterruptedException {
        GateRequest request = request();
        return new FirstTry(Clock.systemUTC()).proven(request, planned(request)).remarks();
    }

    private static ExecutionPlan planned(GateRequest request) {
        return Planner.plan(request.plan()).fold(new PlanOutcome.Cases<>() {
            @Override
            public ExecutionPlan planned(ExecutionPlan plan) {
                return plan;
            }

            @Override
            public ExecutionPlan faulty(List<Fault> faults) {
                throw new AssertionError(faults.toString());
            }

            @Override
            public ExecutionPlan nothing(List<String> places) {
                throw new AssertionError(places.toString());
            }
        });
    }

    private GateRequest request() {
        Instant start = Instant.now();
        RunInfo run = new RunInfo(UUID.randomUUID().toString(), "run", start, "1", "3.9", "17", "linux/amd64", git);
        RunPart part = new RunPart("run", ".");
        ModuleFacts module = ModuleFacts.of("", top, new Coordinates("g", "a", "1"), "pom");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove(RunOptions.MARK);
        environment.merge("PATH", path, (whole, added) -> added + whole);
        environment.putAll(variables);
        return new GateRequest(
                run,
                part,
                List.of(part),
                new Places(top, top, top.resolve("target/firsttry")),
                new PolicyQuestion("", pin, getClass().getClassLoader(), ArtifactSource.NONE),
                requests,
                module,
                List.of(module),
                Map.of("", new BuildFacts(new TreeMap<>())),
                new CacheFacts(cache, Optional.empty(), "", environment),
                new DependencyFacts(DependencySource.NONE, AdvisoryAccess.offline(cache.resolveSibling("osv"))),
                new PlanRequest(top, List.of(), context, Optional.empty()),
                start,
                BuildTool.NONE,
                false,
                new MemoryLedger(),
                live);
    }

    JsonNode report() throws IOException {
        return new ObjectMapper()
                .readTree(top.resolve("target/firsttry/report.json").toFile());
    }

    JsonNode task(String id) throws IOException {
        for (JsonNode task : report().path("tasks")) {
            if (task.path("id").asText().equals(id)) {
                return task;
            }
        }
        throw new IllegalArgumentException("no task " + id + " in " + report().path("tasks"));
    }

    String status(String id) throws IOException {
        return task(id).path("status").asText();
    }

    String log(String id) throws IOException {
        String path = task(id).path("log").asText("");
        return path.isEmpty() || path.equals("null") ? "" : Files.readString(top.resolve(path));
    }
}
