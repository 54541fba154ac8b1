package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.expression.WorkflowKey;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Containers and services. */
final class ContainerReader {

    private static final List<String> CONTAINER = List.of("image", "credentials", "env", "ports", "volumes", "options");
    private static final List<String> SERVICE =
            List.of("image", "credentials", "env", "ports", "volumes", "options", "entrypoint", "command");
    private static final Map<String, WorkflowKey> OF_CONTAINER = Map.of(
            "credentials", WorkflowKey.CONTAINER_CREDENTIALS,
            "env", WorkflowKey.CONTAINER_ENV);
    private static final Map<String, WorkflowKey> OF_SERVICE = Map.of(
            "credentials", WorkflowKey.SERVICE_CREDENTIALS,
            "env", WorkflowKey.SERVICE_ENV);

    private final Reading reading;

    ContainerReader(Reading reading) {
        this.reading = reading;
    }

    Data container(Node node) {
        return image(node, "'container'", CONTAINER, WorkflowKey.CONTAINER, OF_CONTAINER);
    }

    Data services(Node node) {
        return Nodes.either(
                node,
                mapping -> new Data.Fields(
                        mapping.location(),
                        mapping.entries().stream().map(this::service).toList()),
                list -> {
                    reading.nodes.mapping(list, "'services'");
                    return Data.none(list.location());
                },
                scalar -> reading.data.leaf(scalar, WorkflowKey.SERVICES.scope()));
    }

    private Named service(Node.Entry entry) {
        String owner = "service '" + entry.key().text() + "'";
        Data image = image(entry.value(), owner, SERVICE, WorkflowKey.SERVICES, OF_SERVICE);
        return new Named(entry.key().text(), entry.key().location(), image);
    }

    private Data image(
            Node node, String owner, List<String> known, WorkflowKey scope, Map<String, WorkflowKey> scopes) {
        return Nodes.either(
                node,
                mapping -> settings(mapping, owner, known, scope, scopes),
                list -> wrong(list, owner),
                scalar -> reading.data.leaf(scalar, scope.scope()));
    }

    private Data wrong(Node node, String owner) {
        reading.nodes.mapping(node, owner);
        return Data.none(node.location());
    }

    private Data settings(
            Node.Mapping mapping,
            String owner,
            List<String> known,
            WorkflowKey scope,
            Map<String, WorkflowKey> scopes) {
        Fields fields = reading.fields(mapping, owner, known);
        if (!fields.has("image")) {
            Location location = mapping.location();
            reading.faults.add(FaultKind.MISSING_KEY, location, owner + " needs 'image'", "image");
        }
        fields.get("credentials")
                .flatMap(node -> reading.nodes.mapping(node, "'credentials'"))
                .ifPresent(found -> reading.fields(found, "'credentials'", List.of("username", "password")));
        List<Named> entries = new ArrayList<>();
        mapping.entries()
                .forEach(entry -> entries.add(new Named(
                        entry.key().text(),
                        entry.key().location(),
                        reading.data.read(
                                entry.value(),
                                scopes.getOrDefault(entry.key().text(), scope).scope()))));
        return new Data.Fields(mapping.location(), entries);
    }
}
