package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.RunDefaults;
import dev.firsttry.pipeline.Step;
import dev.firsttry.pipeline.Work;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A job that runs steps. */
final class StepsJobReader {

    private static final Pattern GROUP =
            Pattern.compile("(?:(?:org|organization|ent|enterprise)/)?[^/]+|.*\\$\\{\\{.*");

    private final Reading reading;
    private final Callees callees;
    private final SettingsReader settings;
    private final ContainerReader containers;

    StepsJobReader(Reading reading, Callees callees) {
        this.reading = reading;
        this.callees = callees;
        this.settings = new SettingsReader(reading);
        this.containers = new ContainerReader(reading);
    }

    Work read(Node.Scalar job, Fields fields) {
        checkComplete(job, fields);
        reading.number(fields, "cancel-timeout-minutes", WorkflowKey.JOB_TIMEOUT);
        return new Work.Steps(
                fields.get("runs-on").map(this::runsOn).orElse(Data.none(job.location())),
                reading.scalars(fields, "env", WorkflowKey.JOB_ENV),
                fields.get("defaults")
                        .map(node -> settings.defaults(node, WorkflowKey.JOB_DEFAULTS))
                        .orElse(RunDefaults.NONE),
                reading.number(fields, "timeout-minutes", WorkflowKey.JOB_TIMEOUT),
                reading.flag(fields, "continue-on-error", WorkflowKey.JOB_CONTINUE_ON_ERROR),
                fields.get("container").map(containers::container),
                fields.get("services").map(containers::services),
                fields.get("environment").map(this::deployment),
                outputs(fields),
                steps(job, fields));
    }

    private void checkComplete(Node.Scalar job, Fields fields) {
        if (!fields.has("runs-on") && !fields.has("steps")) {
            String message = "job '" + job.text() + "' needs either 'runs-on' and 'steps', or 'uses'";
            reading.faults.add(FaultKind.BAD_JOB, job.location(), message, job.text());
        } else if (!fields.has("runs-on")) {
            String message = "job '" + job.text() + "' needs 'runs-on'";
            reading.faults.add(FaultKind.MISSING_KEY, job.location(), message, job.text());
        } else if (!fields.has("steps")) {
            String message = "job '" + job.text() + "' has no 'steps' and calls no workflow";
            reading.faults.add(FaultKind.BAD_JOB, job.location(), message, job.text());
        }
    }

    private Data runsOn(Node node) {
        Nodes.either(
                node,
                mapping -> {
                    Fields fields = reading.fields(mapping, "'runs-on'", List.of("group", "labels"));
                    fields.get("labels").ifPresent(this::labels);
                    fields.get("group")
                            .flatMap(group -> reading.nodes.word(group, "'group'"))
                            .ifPresent(this::checkGroup);
                    return fields;
                },
                list -> {
                    checkFilled(list, "'runs-on'");
                    return reading.nodes.words(list, "'runs-on'");
                },
                scalar -> reading.nodes.word(scalar, "'runs-on'"));
        return reading.data.read(node, WorkflowKey.JOB_RUNS_ON.scope());
    }

    private void labels(Node labels) {
        Nodes.either(labels, mapping -> false, list -> checkFilled(list, "'labels'"), scalar -> true);
        reading.nodes.words(labels, "'labels'");
    }

    private boolean checkFilled(Node.Sequence list, String what) {
        if (list.items().isEmpty()) {
            reading.faults.add(FaultKind.BAD_TYPE, list.location(), what + " must not be empty");
        }
        return !list.items().isEmpty();
    }

    private void checkGroup(Node.Scalar group) {
        if (!GROUP.matcher(group.text()).matches()) {
            String message = "runner group '" + Nodes.shortened(group.text())
                    + "' must be a name, or a name after 'organization/' or 'enterprise/'";
            reading.faults.add(FaultKind.BAD_TYPE, group.location(), message, group.text());
        }
    }

    private Data deployment(Node node) {
        return Nodes.either(
                node,
                mapping -> {
                    Fields fields = reading.fields(mapping, "'environment'", List.of("name", "url", "deployment"));
                    reading.leaf(fields, "url", WorkflowKey.JOB_ENVIRONMENT_URL);
                    reading.leaf(fields, "name", WorkflowKey.JOB_ENVIRONMENT);
                    return reading.data.read(mapping, WorkflowKey.JOB_ENVIRONMENT_URL.scope());
                },
                list -> {
                    reading.nodes.mapping(list, "'environment'");
                    return Data.none(list.location());
                },
                scalar -> reading.data.leaf(scalar, WorkflowKey.JOB_ENVIRONMENT.scope()));
    }

    private List<Named> outputs(Fields fields) {
        return fields.get("outputs")
                .filter(node -> !Nodes.isNull(node))
                .flatMap(node -> reading.nodes.mapping(node, "'outputs'"))
                .map(mapping -> reading.named(mapping, "outputs", WorkflowKey.JOB_OUTPUT))
                .orElse(List.of());
    }

    private List<Step> steps(Node.Scalar job, Fields fields) {
        Optional<Node.Sequence> list = fields.get("steps").flatMap(node -> reading.nodes.sequence(node, "'steps'"));
        if (list.filter(steps -> steps.items().isEmpty()).isPresent()) {
            String message = "job '" + job.text() + "' has no steps";
            reading.faults.add(FaultKind.BAD_JOB, fields.at("steps"), message, job.text());
        }
        return list.map(steps -> new StepsReader(reading, callees, StepKeys.OF_JOB).read(steps))
                .orElse(List.of());
    }
}
