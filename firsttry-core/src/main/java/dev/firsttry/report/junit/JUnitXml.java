package dev.firsttry.report.junit;

import dev.firsttry.report.RunReport;
import dev.firsttry.report.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: a test suite for each module with a test case for each task, and a suite {@code gate} for what
 * belongs to no task. A run that passed shows no failure, because services turn a build red for one: what the policy
 * tolerated is shown as skipped, with its reason.
 */
public final class JUnitXml {

    private final RunReport report;
    private final XMLStreamWriter xml;

    private JUnitXml(RunReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    /** The file's text, in UTF-8 as its declaration says. */
    public static String write(RunReport report) {
        StringWriter out = new StringWriter();
        try {
            write(report, out);
        } catch (IOException e) {
            throw new IllegalStateException("text can always be written to memory", e);
        }
        return out.toString();
    }

    /** The same, written to {@code out} as it is made. */
    public static void write(RunReport report, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JUnitXml(report, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
        out.write('\n');
    }

    private void document() throws XMLStreamException {
        List<Suite> suites = Suite.of(report);
        List<TestCase> cases =
                suites.stream().flatMap(suite -> suite.cases().stream()).toList();
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", 0);
        attribute("name", "FirstTry " + report.run().goal());
        counts(cases);
        attribute("time", seconds(report.duration()));
        for (Suite suite : suites) {
            suite(suite);
        }
        end(0);
        xml.writeEndDocument();
    }

    private void suite(Suite suite) throws XMLStreamException {
        start("testsuite", 1);
        attribute("name", suite.name());
        counts(suite.cases());
        attribute("time", seconds(suite.time()));
        attribute("timestamp", timestamp());
        for (TestCase test : suite.cases()) {
            test(suite, test);
        }
        end(1);
    }

    private void test(Suite suite, TestCase test) throws XMLStreamException {
        start("testcase", 2);
        attribute("classname", "firsttry." + suite.name());
        attribute("name", test.name());
        attribute("time", seconds(test.time()));
        switch (test.result()) {
            case PASSED -> {}
            case FAILED -> problem("failure", test);
            case BROKEN -> problem("error", test);
            case SKIPPED -> {
                start("skipped", 3);
                attribute("message", test.message());
                xml.writeEndElement();
            }
        }
        details("system-out", test.result().isProblem() ? List.of() : test.details());
        end(2);
    }

    private void problem(String element, TestCase test) throws XMLStreamException {
        start(element, 3);
        attribute("message", test.message());
        attribute("type", test.type());
        xml.writeCharacters(text(test.details()));
        xml.writeEndElement();
    }

    private void details(String element, List<String> details) throws XMLStreamException {
        if (!details.isEmpty()) {
            start(element, 3);
            xml.writeCharacters(text(details));
            xml.writeEndElement();
        }
    }

    private void counts(List<TestCase> cases) throws XMLStreamException {
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", count(cases, TestCase.Result.FAILED));
        attribute("errors", count(cases, TestCase.Result.BROKEN));
        attribute("skipped", count(cases, TestCase.Result.SKIPPED));
    }

    private static String count(List<TestCase> cases, TestCase.Result result) {
        return String.valueOf(
                cases.stream().filter(test -> test.result() == result).count());
    }

    private static String text(List<String> details) {
        return details.stream().map(Texts::xml).collect(Collectors.joining("\n"));
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }

    /** Seconds, no zone: what the widely used schema of this format asks for. In UTC. */
    private String timestamp() {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                report.run().startedAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Texts.xml(value));
    }

    private void start(String element, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }
}
