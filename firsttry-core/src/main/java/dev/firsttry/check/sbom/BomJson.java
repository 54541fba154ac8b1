package dev.firsttry.check.sbom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.DeclaredLicense;
import dev.firsttry.check.license.SpdxExpression;
import dev.firsttry.json.PrettyJson;

/** Writes a bill of materials as CycloneDX 1.6 JSON. The same facts give the same bytes. */
final class BomJson {

    private BomJson() {}

    static String write(Bom bom) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        root.put("bomFormat", "CycloneDX").put("specVersion", "1.6");
        root.put("serialNumber", bom.serialNumber()).put("version", 1);
        identity(root.putObject("metadata").putObject("component"), "application", bom.root());
        ArrayNode components = root.putArray("components");
        bom.components().values().forEach(each -> component(components.addObject(), each));
        ArrayNode dependencies = root.putArray("dependencies");
        bom.edges().forEach((from, to) -> {
            ArrayNode on = dependencies.addObject().put("ref", from.purl()).putArray("dependsOn");
            to.forEach(each -> on.add(each.purl()));
        });
        return PrettyJson.write(root);
    }

    private static void identity(ObjectNode node, String type, Artifact artifact) {
        node.put("type", type).put("bom-ref", artifact.purl());
        node.put("group", artifact.coordinates().groupId());
        node.put("name", artifact.coordinates().artifactId());
        node.put("version", artifact.version());
    }

    private static void component(ObjectNode node, Component component) {
        identity(node, "library", component.artifact());
        node.put("scope", component.need().word());
        component
                .sha256()
                .ifPresent(digest -> node.putArray("hashes")
                        .addObject()
                        .put("alg", "SHA-256")
                        .put("content", digest.hex()));
        licenses(node, component);
        node.put("purl", component.artifact().purl());
    }

    private static void licenses(ObjectNode node, Component component) {
        if (component.license().isPresent()) {
            license(node.putArray("licenses").addObject(), component.license().get());
        } else if (!component.declared().isEmpty()) {
            ArrayNode licenses = node.putArray("licenses");
            component.declared().forEach(each -> declared(licenses.addObject().putObject("license"), each));
        }
    }

    /** Only a single licence of the list may be given by its id. */
    private static void license(ObjectNode node, SpdxExpression license) {
        if (SbomCheck.isId(license)) {
            node.putObject("license").put("id", license.toString());
        } else {
            node.put("expression", license.toString());
        }
    }

    private static void declared(ObjectNode node, DeclaredLicense declared) {
        node.put("name", declared.toString());
        if (SbomCheck.isAddress(declared.url())) {
            node.put("url", declared.url());
        }
    }
}
