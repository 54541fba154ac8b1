package dev.firsttry.check.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML reports of Surefire and Failsafe. Streaming, without DTDs and entities, bounded in size, depth and kept
 * text, because a report is whatever the tests of a pull request wrote.
 */
final class TestReportReader {

    static final long MAX_BYTES = 512L << 20;

    private static final XMLInputFactory FACTORY = factory();

    private TestReportReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** @param name the file as people should see it */
    static TestReport read(Path file, String name) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return TestReport.corrupt(name, "it is larger than " + (MAX_BYTES >> 20) + " MiB", 0, 0);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return parse(in, name);
            }
        } catch (IOException e) {
            return TestReport.corrupt(name, "it cannot be read: " + e.getMessage(), 0, 0);
        }
    }

    static TestReport parse(InputStream in, String name) {
        var suite = new TestReportBuilder(name);
        try {
            XMLStreamReader xml = openReader(in);
            while (xml.hasNext()) {
                suite.accept(xml.next(), xml);
            }
            return suite.build();
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            return at == null
                    ? TestReport.corrupt(name, firstLine(e.getMessage()), 0, 0)
                    : TestReport.corrupt(name, firstLine(e.getMessage()), at.getLineNumber(), at.getColumnNumber());
        }
    }

    private static XMLStreamReader openReader(InputStream in) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(utf8(in));
        }
    }

    /** Both plugins write UTF-8. Decoded here, because the JDK's reader prints malformed bytes to the console. */
    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The JDK puts the position on a first line and what is wrong behind {@code Message:} on a second. */
    private static String firstLine(String message) {
        String text = message == null ? "not well-formed" : message;
        int start = text.indexOf("Message: ");
        return start < 0 ? text.lines().findFirst().orElse("not well-formed") : text.substring(start + 9);
    }
}
