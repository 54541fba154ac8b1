package dev.firsttry.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.CacheState;
import dev.firsttry.event.Recorded;
import dev.firsttry.event.TaskKind;
import dev.firsttry.event.TaskStatus;
import dev.firsttry.report.AnyEvent;
import dev.firsttry.report.Golden;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlTest {

    @Test
    void a_refused_run() throws IOException {
        Golden.check("junit.xml", JUnitXml.write(Sample.full().report()));
    }

    @Test
    void a_run_that_passed_shows_no_failure() throws Exception {
        RunReport report = Sample.run()
                .good("tests")
                .plan("coverage", TaskKind.CHECK, "")
                .end("coverage", TaskStatus.FAILURE, CacheState.MISS, 1, "79 % is below 80 %")
                .finish(true)
                .report();
        Element suites = parse(JUnitXml.write(report)).getDocumentElement();
        assertThat(suites.getAttribute("failures")).isEqualTo("0");
        assertThat(suites.getAttribute("errors")).isEqualTo("0");
        Element skipped = (Element) suites.getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("message")).isEqualTo("tolerated by the policy: failure: 79 % is below 80 %");
    }

    @Test
    void a_refused_run_always_shows_a_failure() throws Exception {
        Document empty = parse(JUnitXml.write(Sample.run().good("tests").report()));
        assertThat(empty.getDocumentElement().getAttribute("failures")).isEqualTo("1");
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        Document document = parse(JUnitXml.write(Hostile.report("")));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).contains("<script>alert(1)</script>\"'>&amp; ]]>", "\ud83d\ude00");
    }

    @Test
    void a_megabyte_of_message_is_bounded() {
        assertThat(JUnitXml.write(Hostile.report("x".repeat(1 << 20)))).hasSizeLessThan(400_000);
    }

    @Test
    void the_reader_of_mavens_own_report_sees_the_same_cases() throws Exception {
        RunReport report = Sample.full().report();
        List<ReportTestCase> cases = read(JUnitXml.write(report));
        assertThat(cases).extracting(ReportTestCase::getFullClassName).contains("firsttry.gate", "firsttry.repository");
        assertThat(cases).extracting(ReportTestCase::getName).contains("bypass/skip-tests", "verdict of verify");
        assertThat(cases).filteredOn(ReportTestCase::hasFailure).hasSize(3).allSatisfy(failure -> {
            assertThat(failure.getFailureMessage()).isNotBlank();
            assertThat(failure.getFailureType()).isNotBlank();
        });
        assertThat(cases).filteredOn(ReportTestCase::hasError).hasSize(2);
        assertThat(cases).filteredOn(ReportTestCase::hasSkipped).hasSize(1);
    }

    @Property(tries = 100)
    void the_reader_of_mavens_own_report_counts_as_we_do(@ForAll("streams") List<Recorded> events) throws Exception {
        RunReport report = RunReport.of(events);
        List<ReportTestCase> theirs = read(JUnitXml.write(report));
        List<TestCase> ours = Suite.of(report).stream()
                .flatMap(suite -> suite.cases().stream())
                .toList();
        assertThat(theirs).hasSameSizeAs(ours);
        // It takes a problem without a type for none; rules have names, but those of this test may be blank.
        assertThat(theirs.stream().filter(ReportTestCase::hasFailure)).hasSize(count(ours, TestCase.Result.FAILED));
        assertThat(theirs.stream().filter(ReportTestCase::hasError)).hasSize(count(ours, TestCase.Result.BROKEN));
    }

    private static int count(List<TestCase> cases, TestCase.Result result) {
        return Math.toIntExact(cases.stream()
                .filter(test -> test.result() == result && !test.type().isBlank())
                .count());
    }

    /** It makes its own suites, one for each class name. */
    private static List<ReportTestCase> read(String xml) throws Exception {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)).stream()
                        .flatMap(suite -> suite.getTestCases().stream())
                        .toList();
    }

    @Property(tries = 100)
    void any_report_is_well_formed(@ForAll("streams") List<Recorded> events) throws Exception {
        assertThat(parse(JUnitXml.write(RunReport.of(events)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("testsuites");
    }

    @Provide
    Arbitrary<List<Recorded>> streams() {
        return AnyEvent.streams();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
