package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.Condition;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Concurrency;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Expansion;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Need;
import dev.firsttry.pipeline.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry of {@code jobs}. */
final class JobReader {

    private static final List<String> SHARED =
            List.of("name", "needs", "if", "strategy", "permissions", "concurrency", "cache-mode");
    private static final List<String> CALL = with(SHARED, "uses", "with", "secrets");
    private static final List<String> STEPS = with(
            SHARED,
            "runs-on",
            "steps",
            "env",
            "defaults",
            "outputs",
            "timeout-minutes",
            "cancel-timeout-minutes",
            "continue-on-error",
            "container",
            "services",
            "environment",
            "snapshot");

    private final Reading reading;
    private final CallReader calls;
    private final StepsJobReader steps;
    private final SettingsReader settings;

    JobReader(Reading reading, Callees callees) {
        this.reading = reading;
        this.calls = new CallReader(reading, callees);
        this.steps = new StepsJobReader(reading, callees);
        this.settings = new SettingsReader(reading);
    }

    private static List<String> with(List<String> shared, String... more) {
        return Stream.concat(shared.stream(), Stream.of(more)).toList();
    }

    /** A job that is no mapping is a fault and yet a job, so that needs of it are not called unknown. */
    Job read(Node.Entry entry) {
        String id = entry.key().text();
        Ids.check(id, "job", FaultKind.BAD_JOB_ID, entry.key().location(), reading.faults);
        return reading.nodes
                .mapping(entry.value(), "job '" + id + "'")
                .map(mapping -> job(entry.key(), mapping))
                .orElseGet(() -> nothing(entry.key()));
    }

    private static Job nothing(Node.Scalar id) {
        Work work = new Work.Call("", id.location(), Optional.empty(), List.of(), false, List.of());
        return new Job(
                id.text(),
                id.location(),
                Optional.empty(),
                List.of(),
                Condition.SUCCESS,
                Expansion.SINGLE,
                Optional.empty(),
                work);
    }

    private Job job(Node.Scalar id, Node.Mapping mapping) {
        boolean isCall = mapping.get("uses").isPresent();
        String owner = "job '" + id.text() + "'" + (isCall ? ", which calls a workflow" : "");
        Fields fields = reading.fields(mapping, owner, isCall ? CALL : STEPS);
        fields.get("permissions").ifPresent(settings::permissions);
        fields.get("cache-mode").ifPresent(settings::cacheMode);
        Work work = isCall ? calls.read(id.text(), fields) : steps.read(id, fields);
        return new Job(
                id.text(),
                id.location(),
                reading.leaf(fields, "name", WorkflowKey.JOB_NAME)
                        .filter(name -> !name.text().isBlank()),
                needs(fields),
                reading.condition(fields, WorkflowKey.JOB_IF),
                fields.get("strategy").map(this::strategy).orElse(Expansion.SINGLE),
                concurrency(fields),
                work);
    }

    private Optional<Concurrency> concurrency(Fields fields) {
        return fields.get("concurrency").flatMap(node -> settings.concurrency(node, WorkflowKey.JOB_CONCURRENCY));
    }

    /** A job named twice is needed once. */
    private List<Need> needs(Fields fields) {
        Map<String, Need> needs = new LinkedHashMap<>();
        fields.get("needs")
                .map(node -> reading.nodes.words(node, "'needs'"))
                .orElse(List.of())
                .forEach(word -> needs.putIfAbsent(word.text(), Need.of(word.text(), word.location())));
        return List.copyOf(needs.values());
    }

    private Expansion strategy(Node node) {
        Optional<Fields> found = reading.nodes
                .mapping(node, "'strategy'")
                .map(mapping -> reading.fields(mapping, "'strategy'", List.of("matrix", "fail-fast", "max-parallel")));
        if (found.isEmpty()) {
            return Expansion.SINGLE;
        }
        Fields fields = found.get();
        Optional<Data.Leaf> failFast = reading.flag(fields, "fail-fast", WorkflowKey.JOB_STRATEGY);
        Optional<Data.Leaf> maxParallel = reading.number(fields, "max-parallel", WorkflowKey.JOB_STRATEGY);
        return fields.get("matrix")
                .<Expansion>map(matrix -> new Expansion.Strategy(
                        reading.data.read(matrix, WorkflowKey.JOB_STRATEGY.scope()), failFast, maxParallel))
                .orElse(Expansion.SINGLE);
    }
}
