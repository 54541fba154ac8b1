package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Nearest;
import dev.firsttry.pipeline.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key {@code on}. */
final class TriggersReader {

    private final Reading reading;

    TriggersReader(Reading reading) {
        this.reading = reading;
    }

    List<Trigger> read(Node on) {
        return Nodes.either(
                on,
                mapping -> mapping.entries().stream()
                        .flatMap(entry -> event(entry.key(), Optional.of(entry.value())).stream())
                        .toList(),
                list -> names(reading.nodes.words(list, "'on'")),
                scalar -> names(reading.nodes.words(scalar, "'on'")));
    }

    private List<Trigger> names(List<Node.Scalar> names) {
        return names.stream()
                .flatMap(name -> event(name, Optional.empty()).stream())
                .toList();
    }

    private Optional<Trigger> event(Node.Scalar name, Optional<Node> value) {
        Optional<List<String>> filters = Events.filters(name.text());
        if (filters.isEmpty()) {
            String hint = Nearest.hint(name.text(), Events.names());
            String message = "event '" + Nodes.shortened(name.text()) + "' is not known" + hint;
            reading.faults.add(FaultKind.UNKNOWN_KEY, name.location(), message, name.text());
            return Optional.empty();
        }
        List<Trigger.Filter> read = value.filter(node -> !Nodes.isNull(node))
                .map(node -> details(name.text(), node, filters.get()))
                .orElse(List.of());
        return Optional.of(new Trigger(name.text(), name.location(), read));
    }

    private List<Trigger.Filter> details(String event, Node node, List<String> filters) {
        if (event.equals("schedule")) {
            return schedule(node);
        }
        Optional<Node.Mapping> mapping = reading.nodes.mapping(node, "event '" + event + "'");
        if (event.equals("workflow_call") || mapping.isEmpty()) {
            return List.of();
        }
        if (event.equals("workflow_dispatch")) {
            mapping.get().get("inputs").ifPresent(new DispatchReader(reading)::check);
            return List.of();
        }
        Fields fields = reading.fields(mapping.get(), "event '" + event + "'", filters);
        exclusive(fields, "branches");
        exclusive(fields, "tags");
        exclusive(fields, "paths");
        return filters.stream()
                .filter(fields::has)
                .map(filter -> filter(event, fields, filter))
                .toList();
    }

    private Trigger.Filter filter(String event, Fields fields, String name) {
        List<Node.Scalar> words = reading.nodes.words(fields.get(name).orElseThrow(), "'" + name + "'");
        if (name.equals("types")) {
            ActivityTypes.of(event).ifPresent(known -> words.forEach(word -> activity(event, word, known)));
        }
        List<String> patterns = words.stream().map(Node.Scalar::text).toList();
        return new Trigger.Filter(name, fields.at(name), patterns);
    }

    private void activity(String event, Node.Scalar word, List<String> known) {
        if (!known.contains(word.text())) {
            String message = "event '" + event + "' has no type '" + Nodes.shortened(word.text()) + "', only "
                    + String.join(", ", known) + Nearest.hint(word.text(), known);
            reading.faults.add(FaultKind.BAD_TYPE, word.location(), message, event, word.text());
        }
    }

    private void exclusive(Fields fields, String filter) {
        String opposite = filter + "-ignore";
        if (fields.has(filter) && fields.has(opposite)) {
            String message =
                    "only one of '" + filter + "' and '" + opposite + "' may be given; use '!' patterns instead";
            reading.faults.add(FaultKind.BAD_TYPE, fields.at(opposite), message, filter, opposite);
        }
    }

    private List<Trigger.Filter> schedule(Node node) {
        List<String> times = new ArrayList<>();
        Location location = node.location();
        reading.nodes
                .sequence(node, "event 'schedule'")
                .ifPresent(list -> list.items()
                        .forEach(item -> reading.nodes
                                .mapping(item, "an item of 'schedule'")
                                .ifPresent(mapping -> cron(mapping).ifPresent(times::add))));
        return List.of(new Trigger.Filter("cron", location, times));
    }

    private Optional<String> cron(Node.Mapping item) {
        Fields fields = reading.fields(item, "an item of 'schedule'", List.of("cron", "timezone"));
        if (!fields.has("cron")) {
            reading.faults.add(FaultKind.MISSING_KEY, item.location(), "an item of 'schedule' needs 'cron'", "cron");
        }
        Optional<Node.Scalar> cron = fields.get("cron").flatMap(node -> reading.nodes.word(node, "'cron'"));
        cron.ifPresent(this::checkCron);
        return cron.map(Node.Scalar::text);
    }

    private void checkCron(Node.Scalar cron) {
        Cron.fault(cron.text())
                .ifPresent(fault -> reading.faults.add(
                        FaultKind.BAD_TYPE,
                        cron.location(),
                        "cron '" + Nodes.shortened(cron.text()) + "' " + fault,
                        "cron"));
    }
}
