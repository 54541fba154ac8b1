package dev.firsttry.check.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TestReportReaderTest {

    private static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="x.FooTest" time="0.1" tests="3" errors="0" skipped="1" failures="1">
              <properties><property name="java.home" value="/jdk"/></properties>
              <testcase name="a" classname="x.FooTest" time="0.01"><system-out><![CDATA[noise]]></system-out></testcase>
              <testcase name="b" classname="x.FooTest"><skipped message="not now"/></testcase>
              <testcase name="c" classname="x.FooTest"><failure message="m" type="T">trace</failure></testcase>
            </testsuite>
            """;

    @Test
    void reads_what_surefire_writes() {
        TestReport report = parse(GOOD);
        assertThat(report.corruption()).isEmpty();
        assertThat(report.suite()).isEqualTo("x.FooTest");
        assertThat(report.cases())
                .extracting(TestCase::outcome)
                .containsExactly(TestOutcome.PASSED, TestOutcome.SKIPPED, TestOutcome.FAILED);
        assertThat(report.cases().get(2).trace()).isEqualTo("trace");
    }

    @Test
    void a_truncated_report_is_corrupt_at_its_end() {
        TestReport report = parse(GOOD.substring(0, GOOD.indexOf("<testcase name=\"c\"")));
        assertThat(report.corruption().orElseThrow().line()).isEqualTo(6);
        assertThat(report.cases()).isEmpty();
    }

    @Test
    void entities_and_document_types_are_refused() {
        String bomb = "<!DOCTYPE t [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + "<testsuite name='&b;'><testcase name='&x;'/></testsuite>";
        assertThat(parse(bomb).corruption()).isPresent();
    }

    @Test
    void other_documents_are_not_reports() {
        for (String other :
                new String[] {"", "<html/>", "<testsuite/>", "plain", "\0\0", "<testsuite name='x' failures='-1'/>"}) {
            assertThat(parse(other).corruption()).as(other).isPresent();
        }
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(parse("<testsuite name='x'>" + "<a>".repeat(100_000)).corruption())
                .isPresent();
    }

    @Test
    void long_texts_are_cut() {
        TestReport report = parse("<testsuite name='x'><testcase name='a'><failure message='" + "m".repeat(5_000) + "'>"
                + "t".repeat(1_000_000) + "</failure></testcase></testsuite>");
        assertThat(report.cases().get(0).message()).hasSize(303);
        assertThat(report.cases().get(0).trace()).hasSize(64 << 10);
    }

    @Property(tries = 300)
    void any_damage_gives_a_report_or_a_reason(@ForAll @IntRange(max = 600) int at, @ForAll byte damage) {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[at % bytes.length] = damage;
        TestReport report = TestReportReader.parse(new ByteArrayInputStream(bytes), "TEST-x.xml");
        assertThat(report.corruption().isPresent() || !report.suite().isEmpty()).isTrue();
    }

    private static TestReport parse(String text) {
        return TestReportReader.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "TEST-x.xml");
    }
}
