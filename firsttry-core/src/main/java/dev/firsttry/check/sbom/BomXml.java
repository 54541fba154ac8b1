package dev.firsttry.check.sbom;

import dev.firsttry.check.dependency.Artifact;
import dev.firsttry.check.dependency.DeclaredLicense;
import java.io.StringWriter;
import java.util.SortedSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a bill of materials as CycloneDX 1.6 XML, with the same content as {@link BomJson}. */
final class BomXml {

    private final XMLStreamWriter out;

    private BomXml(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(Bom bom) {
        var text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            new BomXml(out).bom(bom);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a StringWriter takes everything", e);
        }
        return text + "\n";
    }

    private void bom(Bom bom) throws XMLStreamException {
        start("bom");
        out.writeDefaultNamespace("http://cyclonedx.org/schema/bom/1.6");
        out.writeAttribute("serialNumber", bom.serialNumber());
        out.writeAttribute("version", "1");
        start("metadata");
        component("application", bom.root());
        out.writeEndElement();
        out.writeEndElement();
        start("components");
        for (Component component : bom.components().values()) {
            component(component);
        }
        out.writeEndElement();
        start("dependencies");
        for (var edge : bom.edges().entrySet()) {
            dependency(edge.getKey(), edge.getValue());
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    /** Leaves the element open. */
    private void component(String type, Artifact artifact) throws XMLStreamException {
        start("component");
        out.writeAttribute("type", type);
        out.writeAttribute("bom-ref", artifact.purl());
        text("group", artifact.coordinates().groupId());
        text("name", artifact.coordinates().artifactId());
        text("version", artifact.version());
    }

    private void component(Component component) throws XMLStreamException {
        component("library", component.artifact());
        text("scope", component.need().word());
        if (component.sha256().isPresent()) {
            start("hashes");
            start("hash");
            out.writeAttribute("alg", "SHA-256");
            out.writeCharacters(component.sha256().get().hex());
            out.writeEndElement();
            out.writeEndElement();
        }
        licenses(component);
        text("purl", component.artifact().purl());
        out.writeEndElement();
    }

    private void licenses(Component component) throws XMLStreamException {
        if (component.license().isEmpty() && component.declared().isEmpty()) {
            return;
        }
        start("licenses");
        if (component.license().filter(SbomCheck::isId).isPresent()) {
            start("license");
            text("id", component.license().get().toString());
            out.writeEndElement();
        } else if (component.license().isPresent()) {
            text("expression", component.license().get().toString());
        } else {
            for (DeclaredLicense declared : component.declared()) {
                declared(declared);
            }
        }
        out.writeEndElement();
    }

    private void declared(DeclaredLicense declared) throws XMLStreamException {
        start("license");
        text("name", declared.toString());
        if (SbomCheck.isAddress(declared.url())) {
            text("url", declared.url());
        }
        out.writeEndElement();
    }

    private void dependency(Artifact from, SortedSet<Artifact> to) throws XMLStreamException {
        start("dependency");
        out.writeAttribute("ref", from.purl());
        for (Artifact each : to) {
            out.writeEmptyElement("dependency");
            out.writeAttribute("ref", each.purl());
        }
        out.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement(name);
    }

    private void text(String name, String text) throws XMLStreamException {
        start(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
