package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.PipelineResult;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.pipeline.RunDefaults;
import dev.firsttry.workflow.gitlab.Copies.Copy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one pipeline, step by step as the service does. One use. */
final class FileReading {

    private final World world;
    private final Sources sources;
    private final Faults faults;
    private final int depth;
    private final Family family;
    private final Family looks;
    private final Rules rules;
    private final Policies policies;
    private final Includes includes;

    FileReading(World world, Sources sources, Faults faults) {
        this(world, sources, faults, 0, new Family(true), new Family(false));
    }

    /**
     * @param depth 0 for a pipeline of its own, 1 for a child, 2 for a child of a child
     * @param family pipelines that are started with this one
     * @param looks pipelines that are only looked at
     */
    FileReading(World world, Sources sources, Faults faults, int depth, Family family, Family looks) {
        this.world = world;
        this.sources = sources;
        this.faults = faults;
        this.depth = depth;
        this.family = family;
        this.looks = looks;
        Conditions conditions = new Conditions(faults);
        this.rules = new Rules(world, conditions, faults);
        this.policies = new Policies(world, conditions, rules, faults);
        ForeignFiles foreign = new ForeignFiles(sources, faults);
        this.includes = new Includes(sources, new IncludeReader(world, rules, foreign, faults), world, faults);
    }

    PipelineResult read(String source) {
        Location start = Location.of(source);
        if (!sources.has(Place.here(source))) {
            faults.add(FaultKind.MISSING_FILE, start, "there is no file '" + source + "'", source);
        }
        Optional<Pipeline> pipeline = faults.isEmpty()
                ? includes.merged(
                                Place.here(source),
                                InputNodes.of(world.context().inputs(), start),
                                start)
                        .flatMap(merged -> whole(source, merged))
                : Optional.empty();
        return pipeline.filter(read -> faults.isEmpty())
                .<PipelineResult>map(PipelineResult.Read::new)
                .orElseGet(() -> new PipelineResult.Faulty(faults.all(), Optional.empty()));
    }

    /**
     * When something that is included is missing, what it might define cannot be judged. References may point there:
     * those that find nothing are left out without a word.
     */
    private Optional<Pipeline> whole(String source, Node.Mapping merged) {
        if (faults.isEmpty()) {
            return Optional.of(pipeline(source, merged));
        }
        Node.Mapping known = References.resolve(merged, new Faults());
        new RootReader(faults).read(known).jobs().forEach(job -> JobCheck.checkKeys(job, faults));
        return Optional.empty();
    }

    /** Reads a child pipeline, whose files are those of an {@code include} list; empty when it has a fault. */
    Optional<Pipeline> child(Node.Mapping body, Place place) {
        int before = faults.count();
        Node.Mapping merged = includes.withIncludes(body, place);
        return Optional.of(merged)
                .filter(read -> faults.count() == before)
                .map(read -> pipeline(place.path(), read))
                .filter(read -> faults.count() == before);
    }

    private Pipeline pipeline(String source, Node.Mapping merged) {
        RootFile root = new RootReader(faults).read(References.resolve(Extends.resolve(merged, faults), faults));
        root.workflowRules().ifPresent(list -> rules.check(list, "workflow"));
        JobCheck check = new JobCheck(root, rules, policies, faults);
        root.jobs().forEach(check::check);
        Copies copies = new Copies(faults);
        List<Copy> all = root.jobs().stream()
                .map(job -> Defaults.apply(root.defaults(), job))
                .flatMap(job -> copies.of(job).stream())
                .toList();
        JobNames names = new JobNames(all, copies);
        NeedsReader needs = new NeedsReader(faults);
        NeedsCheck needsCheck = new NeedsCheck(root, names, needs, faults);
        needsCheck.run();
        Children children = new Children(world, sources, faults, depth, family, looks);
        new BridgeCheck(children, needsCheck, names, faults).run(root.jobs());
        Optional<Map<String, String>> workflow = workflow(root);
        List<Job> jobs = faults.isEmpty() && workflow.isPresent()
                ? new Selection(root, names, needs, workflow.get(), children, faults)
                        .jobs(
                                all,
                                new Presence(
                                        world,
                                        rules,
                                        policies,
                                        root.workflowRules().isPresent()))
                : List.of();
        return pipeline(source, root, jobs);
    }

    /** The variables of the rule that creates the pipeline; empty when no pipeline is created. */
    private Optional<Map<String, String>> workflow(RootFile root) {
        if (root.workflowRules().isEmpty()) {
            return Optional.of(Map.of());
        }
        Map<String, String> variables = new LinkedHashMap<>(world.type().predefined());
        variables.putAll(root.variables());
        variables.putAll(world.context().variables());
        return rules.firstMatch(root.workflowRules().get(), Expand.all(variables))
                .map(rule -> Decision.of(rule, "always"))
                .filter(decision -> !decision.when().equals("never"))
                .map(Decision::variables);
    }

    private Pipeline pipeline(String source, RootFile root, List<Job> jobs) {
        List<String> stages = root.stages().stream()
                .filter(stage ->
                        jobs.stream().anyMatch(job -> Selection.stage(job).equals(stage)))
                .toList();
        boolean created =
                stages.stream().anyMatch(stage -> !stage.equals(RootFile.PRE) && !stage.equals(RootFile.POST));
        Map<String, String> variables = new LinkedHashMap<>(world.type().predefined());
        variables.putAll(root.variables());
        variables.putAll(world.context().variables());
        return new Pipeline(
                source,
                sources.read().stream().filter(file -> !file.equals(source)).toList(),
                Provider.GITLAB,
                root.name().map(name -> Expand.text(name, variables)).orElse(source),
                created,
                List.of(),
                Optional.empty(),
                Data.none(Location.of(source)),
                RunDefaults.NONE,
                Optional.empty(),
                created ? stages : List.of(),
                created ? jobs : List.of());
    }
}
