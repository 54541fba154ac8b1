package dev.firsttry;

import dev.firsttry.check.BuildTool;
import dev.firsttry.check.ModuleFacts;
import dev.firsttry.event.EventSink;
import dev.firsttry.event.RunInfo;
import dev.firsttry.event.RunPart;
import dev.firsttry.plan.PlanRequest;
import dev.firsttry.policy.bypass.BypassRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that one execution of the gate needs to know. Plain values: whoever builds it has asked Maven already.
 *
 * @param run what is known about this run; the same id in every part of it
 * @param part the goal and the module of this execution
 * @param expected every part that the build owes, this one included
 * @param places where things are
 * @param policy which policy, and what pins it
 * @param requests everything that asks this build to do less
 * @param module the module of this part
 * @param modules every module that the gate judges in this build, in reactor order; none for a goal that judges nothing
 * @param build what else decides how a module is built, by the module's path; at least of this module, if it is judged
 * @param cache how the cache is set up on this machine
 * @param dependencies resolves the modules' dependencies, and says where advisories about them are
 * @param plan which pipelines to plan, and for what event
 * @param sessionStart when the build began; older evidence is not of this build
 * @param buildTool what only the build tool can do for a check, in the module of this part
 * @param recordsBaseline whether the findings of this run become the baseline
 * @param ledger shared by all parts of the run
 * @param live sinks that see the events as they happen, such as the console
 */
public record GateRequest(
        RunInfo run,
        RunPart part,
        List<RunPart> expected,
        Places places,
        PolicyQuestion policy,
        List<BypassRequest> requests,
        ModuleFacts module,
        List<ModuleFacts> modules,
        Map<String, BuildFacts> build,
        CacheFacts cache,
        DependencyFacts dependencies,
        PlanRequest plan,
        Instant sessionStart,
        BuildTool buildTool,
        boolean recordsBaseline,
        Ledger ledger,
        List<EventSink> live) {

    public GateRequest {
        Objects.requireNonNull(run);
        Objects.requireNonNull(part);
        expected = List.copyOf(expected);
        Objects.requireNonNull(places);
        Objects.requireNonNull(policy);
        requests = List.copyOf(requests);
        Objects.requireNonNull(module);
        modules = List.copyOf(modules);
        build = Map.copyOf(build);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(dependencies);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(sessionStart);
        Objects.requireNonNull(buildTool);
        Objects.requireNonNull(ledger);
        live = List.copyOf(live);
    }

    /** The same, for a check that runs alone and reports beside the gate. */
    public GateRequest ofCheck() {
        return new GateRequest(
                run,
                part,
                List.of(part),
                places.ofCheck(part.goal()),
                policy,
                requests,
                module,
                modules,
                build,
                cache,
                dependencies,
                plan,
                sessionStart,
                buildTool,
                recordsBaseline,
                ledger,
                live);
    }
}
