package dev.firsttry.check.tests;

import dev.firsttry.check.xml.SafeXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Builds one report from the events of an XML reader.
 *
 * <p>Elements as in Surefire's {@code surefire-test-report-3.0.xsd}: a suite holds cases; a case holds {@code failure},
 * {@code error}, {@code skipped}, {@code rerunFailure}/{@code rerunError} (failed again) and {@code
 * flakyFailure}/{@code flakyError} (failed, then passed).
 */
final class TestReportBuilder implements SafeXml.Sink {

    private static final int MAX_CASES = 1_000_000;
    private static final int MAX_TEXT = 64 << 10;
    private static final int MAX_MESSAGE = 300;

    private final String file;
    private final List<TestCase> cases = new ArrayList<>();
    private final StringBuilder trace = new StringBuilder();
    private String suite = "";
    private int declaredBad;
    private String className = "";
    private String name = "";
    private String message = "";
    private TestOutcome outcome = TestOutcome.PASSED;
    private boolean flaky;
    private boolean inProblem;

    TestReportBuilder(String file) {
        this.file = file;
    }

    @Override
    public void accept(int event, XMLStreamReader xml) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml);
        } else if (inProblem && xml.hasText() && trace.length() < MAX_TEXT) {
            appendText(xml);
        }
    }

    private void appendText(XMLStreamReader xml) {
        String text = xml.getText();
        trace.append(text, 0, Math.min(text.length(), MAX_TEXT - trace.length()));
    }

    TestReport build() {
        if (suite.isEmpty()) {
            return TestReport.corrupt(file, "not a test report: no element <testsuite> with a name", 0, 0);
        }
        return new TestReport(file, suite, cases, declaredBad, Optional.empty());
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "testsuite" -> startSuite(xml);
            case "testcase" -> startCase(xml);
            case "failure" -> problem(xml, TestOutcome.FAILED);
            case "error" -> problem(xml, TestOutcome.ERRORED);
            case "skipped" -> skipped(xml);
            case "flakyFailure", "flakyError" -> flaky = true;
            case "testsuites", "rerunFailure", "rerunError", "properties", "property" -> {}
            case "system-out", "system-err", "stackTrace" -> {}
            default -> requireInsideSuite(xml);
        }
    }

    private void requireInsideSuite(XMLStreamReader xml) throws XMLStreamException {
        if (suite.isEmpty()) {
            throw new XMLStreamException(
                    "not a test report: it starts with <" + bounded(xml.getLocalName()) + ">", xml.getLocation());
        }
    }

    private void startSuite(XMLStreamReader xml) throws XMLStreamException {
        if (suite.isEmpty()) {
            suite = SafeXml.attribute(xml, "name");
        }
        declaredBad = Math.addExact(declaredBad, number(xml, "failures") + number(xml, "errors"));
    }

    private void startCase(XMLStreamReader xml) throws XMLStreamException {
        requireInsideSuite(xml);
        if (cases.size() >= MAX_CASES) {
            throw new XMLStreamException("more than " + MAX_CASES + " test cases", xml.getLocation());
        }
        String declared = SafeXml.attribute(xml, "classname");
        className = declared.isEmpty() ? suite : declared;
        name = SafeXml.attribute(xml, "name");
        message = "";
        outcome = TestOutcome.PASSED;
        flaky = false;
        trace.setLength(0);
    }

    private void problem(XMLStreamReader xml, TestOutcome bad) {
        outcome = bad;
        inProblem = true;
        String said = SafeXml.attribute(xml, "message");
        message = bounded(said.isBlank() ? SafeXml.attribute(xml, "type") : said);
    }

    private void skipped(XMLStreamReader xml) {
        outcome = TestOutcome.SKIPPED;
        message = bounded(SafeXml.attribute(xml, "message"));
    }

    private void end(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "testcase" -> cases.add(new TestCase(className, name, outcome, flaky, message, trace.toString()));
            case "failure", "error" -> inProblem = false;
            default -> {}
        }
    }

    private static int number(XMLStreamReader xml, String attribute) throws XMLStreamException {
        String text = SafeXml.attribute(xml, attribute);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,7}")) {
            throw new XMLStreamException(
                    "" + attribute + "=\"" + bounded(text) + "\" is not a count", xml.getLocation());
        }
        return Integer.parseInt(text);
    }

    private static String bounded(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
        return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "...";
    }
}
