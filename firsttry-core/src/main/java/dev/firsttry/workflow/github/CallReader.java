package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Nearest;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.pipeline.Signature;
import dev.firsttry.pipeline.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A job that calls a workflow. */
final class CallReader {

    private final Reading reading;
    private final Callees callees;

    CallReader(Reading reading, Callees callees) {
        this.reading = reading;
        this.callees = callees;
    }

    Work read(String job, Fields fields) {
        Optional<Node.Scalar> uses = fields.get("uses").flatMap(node -> reading.nodes.word(node, "'uses'"));
        String reference = uses.map(Node.Scalar::text).orElse("");
        Location location = uses.map(Node.Scalar::location).orElse(fields.location());
        Optional<Pipeline> target = uses.flatMap(word -> callees.workflow(reference, location));
        List<Named> inputs = named(fields, "with", WorkflowKey.JOB_WITH);
        boolean inherit = fields.get("secrets").filter(CallReader::isInherit).isPresent();
        List<Named> secrets = inherit ? List.of() : named(fields, "secrets", WorkflowKey.JOB_SECRETS);
        Work.Call call = new Work.Call(reference, location, target, inputs, inherit, secrets);
        target.flatMap(Pipeline::callable).ifPresent(signature -> check(job, call, signature));
        return call;
    }

    private List<Named> named(Fields fields, String key, WorkflowKey scope) {
        return fields.get(key)
                .filter(node -> !Nodes.isNull(node))
                .flatMap(node -> reading.nodes.mapping(node, "'" + key + "'"))
                .map(mapping -> reading.named(mapping, key, scope))
                .orElse(List.of());
    }

    private static boolean isInherit(Node node) {
        return Nodes.either(
                node, mapping -> false, list -> false, scalar -> scalar.text().equals("inherit"));
    }

    private void check(String job, Work.Call call, Signature signature) {
        call.inputs().forEach(given -> checkGiven(call, given, signature));
        signature.inputs().stream()
                .filter(input -> input.required() && lacks(call.inputs(), input.name()))
                .forEach(input -> missing(FaultKind.MISSING_INPUT, "input", input.name(), job, call));
        if (!call.inheritSecrets()) {
            checkSecrets(job, call, signature);
        }
    }

    private void checkGiven(Work.Call call, Named given, Signature signature) {
        Optional<Signature.Input> input = signature.inputs().stream()
                .filter(declared -> declared.name().equalsIgnoreCase(given.name()))
                .findFirst();
        if (input.isEmpty()) {
            unknown(
                    "input",
                    given,
                    call,
                    signature.inputs().stream().map(Signature.Input::name).toList());
        }
        input.filter(declared -> given.value() instanceof Data.Leaf leaf
                        && !leaf.text().contains("${{")
                        && !InputTypes.fits(declared.type(), leaf.value()))
                .ifPresent(declared -> reading.faults.add(
                        FaultKind.BAD_INPUT,
                        given.value().location(),
                        "input '" + given.name() + "' of " + call.reference() + " must be a "
                                + declared.type().name().toLowerCase(Locale.ROOT),
                        given.name()));
    }

    private void checkSecrets(String job, Work.Call call, Signature signature) {
        List<String> declared =
                signature.secrets().stream().map(Signature.Secret::name).toList();
        call.secrets().stream()
                .filter(given -> declared.stream().noneMatch(given.name()::equalsIgnoreCase))
                .forEach(given -> unknown("secret", given, call, declared));
        signature.secrets().stream()
                .filter(secret -> secret.required() && lacks(call.secrets(), secret.name()))
                .forEach(secret -> missing(FaultKind.MISSING_SECRET, "secret", secret.name(), job, call));
    }

    private static boolean lacks(List<Named> given, String name) {
        return given.stream().noneMatch(entry -> entry.name().equalsIgnoreCase(name));
    }

    private void unknown(String what, Named given, Work.Call call, List<String> declared) {
        String hint = Nearest.hint(given.name(), declared);
        String message = what + " '" + given.name() + "' is not declared by " + call.reference() + hint;
        reading.faults.add(FaultKind.UNKNOWN_INPUT, given.location(), message, given.name());
    }

    private void missing(FaultKind kind, String what, String name, String job, Work.Call call) {
        String message =
                "job '" + job + "' does not give " + what + " '" + name + "', which " + call.reference() + " requires";
        reading.faults.add(kind, call.location(), message, job, name);
    }
}
