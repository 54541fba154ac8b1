package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Job;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.Provider;
import dev.firsttry.pipeline.RunDefaults;
import dev.firsttry.pipeline.Signature;
import dev.firsttry.pipeline.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One workflow file, from its root. */
final class WorkflowFileReader {

    private static final List<String> KEYS = List.of(
            "on",
            "name",
            "run-name",
            "description",
            "defaults",
            "env",
            "permissions",
            "concurrency",
            "cache-mode",
            "jobs");

    private final Library library;
    private final Place place;
    private final Reading reading = new Reading();

    WorkflowFileReader(Library library, Place place) {
        this.library = library;
        this.place = place;
    }

    Library.Loaded read(Node root) {
        Callees callees = new Callees(library, place, reading);
        Optional<Pipeline> pipeline =
                reading.nodes.mapping(root, "a workflow").map(mapping -> pipeline(mapping, callees));
        return new Library.Loaded(pipeline, reading.faults.all(), 1 + callees.height());
    }

    private Pipeline pipeline(Node.Mapping root, Callees callees) {
        Fields fields = reading.fields(root, "a workflow", KEYS);
        require(fields, "on", "a workflow needs 'on': the events that start it");
        require(fields, "jobs", "a workflow needs 'jobs'");
        SettingsReader settings = new SettingsReader(reading);
        reading.leaf(fields, "run-name", WorkflowKey.RUN_NAME);
        fields.get("permissions").ifPresent(settings::permissions);
        fields.get("cache-mode").ifPresent(settings::cacheMode);
        RunDefaults defaults = fields.get("defaults")
                .map(node -> settings.defaults(node, WorkflowKey.DEFAULTS))
                .orElse(RunDefaults.NONE);
        Data environment = reading.scalars(fields, "env", WorkflowKey.ENV);
        List<Trigger> triggers =
                fields.get("on").map(new TriggersReader(reading)::read).orElse(List.of());
        Optional<Signature> signature = fields.get("on").flatMap(new SignatureReader(reading)::read);
        List<Job> jobs = fields.get("jobs").map(node -> jobs(node, callees)).orElse(List.of());
        return new Pipeline(
                place.toString(),
                List.of(),
                Provider.GITHUB,
                name(fields),
                true,
                triggers,
                signature,
                environment,
                defaults,
                fields.get("concurrency").flatMap(node -> settings.concurrency(node, WorkflowKey.CONCURRENCY)),
                List.of(),
                jobs);
    }

    private String name(Fields fields) {
        return fields.get("name")
                .flatMap(node -> reading.nodes.scalar(node, "'name'"))
                .map(Node.Scalar::text)
                .filter(text -> !text.isBlank())
                .orElse(place.toString());
    }

    private void require(Fields fields, String key, String message) {
        if (!fields.has(key)) {
            reading.faults.add(FaultKind.MISSING_KEY, fields.location(), message, key);
        }
    }

    private List<Job> jobs(Node node, Callees callees) {
        if (Nodes.isNull(node)) {
            reading.faults.add(
                    FaultKind.NO_JOBS, node.location(), "'jobs' is empty: a workflow needs at least one job");
            return List.of();
        }
        List<Job> jobs = new ArrayList<>();
        reading.nodes.mapping(node, "'jobs'").ifPresent(mapping -> {
            if (mapping.entries().isEmpty()) {
                reading.faults.add(
                        FaultKind.NO_JOBS, node.location(), "'jobs' is empty: a workflow needs at least one job");
            }
            JobReader reader = new JobReader(reading, callees);
            mapping.entries().forEach(entry -> jobs.add(reader.read(entry)));
        });
        return jobs;
    }
}
