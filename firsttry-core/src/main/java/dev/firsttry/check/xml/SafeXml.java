package dev.firsttry.check.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML reports as a stream: UTF-8, without document types and entities, bounded in size and depth, because a report
 * is whatever the build of a pull request wrote.
 */
public final class SafeXml {

    static final long MAX_BYTES = 512L << 20;
    private static final int MAX_DEPTH = 64;
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** Told of each element and text; may refuse what it reads. */
    public interface Sink {
        void accept(int event, XMLStreamReader xml) throws XMLStreamException;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** @throws XmlFault when the file cannot be read or believed */
    public static void read(Path file, Sink sink) throws XmlFault {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new XmlFault("it is larger than " + (MAX_BYTES >> 20) + " MiB", 0, 0);
            }
            try (InputStream in = Files.newInputStream(file)) {
                read(in, sink);
            }
        } catch (IOException e) {
            throw new XmlFault("it cannot be read: " + e.getMessage(), 0, 0);
        }
    }

    /** @throws XmlFault when the text is not XML or the sink refuses it */
    public static void read(InputStream in, Sink sink) throws XmlFault {
        try {
            XMLStreamReader xml = openReader(in);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                refuse(event, depth, xml);
                sink.accept(event, xml);
            }
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            throw at == null
                    ? new XmlFault(message(e), 0, 0)
                    : new XmlFault(message(e), Math.max(at.getLineNumber(), 0), Math.max(at.getColumnNumber(), 0));
        }
    }

    private static void refuse(int event, int depth, XMLStreamReader xml) throws XMLStreamException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("document types and entities are not allowed", xml.getLocation());
        }
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("elements nested deeper than " + MAX_DEPTH, xml.getLocation());
        }
    }

    private static XMLStreamReader openReader(InputStream in) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(utf8(in));
        }
    }

    /** Decoded here, because the JDK's reader prints malformed bytes to the console. */
    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The JDK puts the position on a first line and what is wrong behind {@code Message:} on a second. */
    private static String message(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        String text = e.getMessage() == null ? "not well-formed" : e.getMessage();
        int start = text.indexOf("Message: ");
        return start < 0 ? text.lines().findFirst().orElse("not well-formed") : text.substring(start + 9);
    }

    /** Value of an attribute; empty when there is none. */
    public static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The attribute as a number from 0; 0 when it is not one. */
    public static int number(XMLStreamReader xml, String name) {
        String text = attribute(xml, name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
