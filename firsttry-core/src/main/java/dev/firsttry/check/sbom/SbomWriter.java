package dev.firsttry.check.sbom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.Dependency;
import dev.firsttry.check.ModuleFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Writes a bill of materials as CycloneDX 1.6 JSON. The same facts give the same bytes: no time, and a serial number that
 * follows from the content.
 */
public final class SbomWriter {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SbomWriter() {}

    /**
     * @param root the project that the document is about
     * @param transitive whether dependencies of dependencies are in it
     */
    public static byte[] write(Coordinates root, Collection<ModuleFacts> modules, boolean transitive) {
        SortedMap<String, Coordinates> components = new TreeMap<>();
        SortedMap<String, SortedSet<String>> edges = new TreeMap<>();
        edges.put(purl(root), new TreeSet<>());
        for (ModuleFacts module : modules) {
            module(root, module, transitive, components, edges);
        }
        components.remove(purl(root));
        ObjectNode document = document(root, components, edges);
        String serial = UUID.nameUUIDFromBytes(bytes(document)).toString();
        return bytes(document.put("serialNumber", "urn:uuid:" + serial));
    }

    private static void module(
            Coordinates root,
            ModuleFacts module,
            boolean transitive,
            SortedMap<String, Coordinates> components,
            SortedMap<String, SortedSet<String>> edges) {
        connect(root, module.coordinates(), components, edges);
        for (Dependency dependency : module.dependencies()) {
            Coordinates from = module.coordinates();
            int steps = transitive
                    ? dependency.via().size()
                    : Math.min(1, dependency.via().size());
            for (Coordinates step : dependency.via().subList(0, steps)) {
                connect(from, step, components, edges);
                from = step;
            }
        }
    }

    private static void connect(
            Coordinates from,
            Coordinates to,
            SortedMap<String, Coordinates> components,
            SortedMap<String, SortedSet<String>> edges) {
        components.put(purl(to), to);
        edges.computeIfAbsent(purl(to), key -> new TreeSet<>());
        if (!from.equals(to)) {
            edges.computeIfAbsent(purl(from), key -> new TreeSet<>()).add(purl(to));
        }
    }

    private static ObjectNode document(
            Coordinates root, SortedMap<String, Coordinates> components, SortedMap<String, SortedSet<String>> edges) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        document.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        component(document.putObject("metadata").putObject("component"), "application", root);
        ArrayNode list = document.putArray("components");
        components.values().forEach(each -> component(list.addObject(), "library", each));
        ArrayNode dependencies = document.putArray("dependencies");
        edges.forEach((ref, on) -> {
            ArrayNode dependsOn = dependencies.addObject().put("ref", ref).putArray("dependsOn");
            on.forEach(dependsOn::add);
        });
        return document;
    }

    private static void component(ObjectNode node, String type, Coordinates coordinates) {
        node.put("type", type).put("bom-ref", purl(coordinates)).put("group", coordinates.groupId());
        node.put("name", coordinates.artifactId()).put("version", coordinates.version());
        node.put("purl", purl(coordinates));
    }

    /** Package URL (purl-spec, type maven). */
    static String purl(Coordinates coordinates) {
        return "pkg:maven/" + encode(coordinates.groupId()) + "/" + encode(coordinates.artifactId()) + "@"
                + encode(coordinates.version());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
