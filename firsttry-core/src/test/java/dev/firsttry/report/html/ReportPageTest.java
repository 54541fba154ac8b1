package dev.firsttry.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firsttry.browser.Browser;
import dev.firsttry.browser.Tab;
import dev.firsttry.event.SloExempt;
import dev.firsttry.event.SloInfo;
import dev.firsttry.event.SloVerdict;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.ReportFiles;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.Sample;
import dev.firsttry.report.slo.History;
import dev.firsttry.report.slo.Measurement;
import dev.firsttry.report.slo.Warmth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report.html} as a browser shows it. Pictures are left in {@code target/browser}, to be looked at. */
class ReportPageTest {

    private static final Path PICTURES = Path.of("target/browser").toAbsolutePath();

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everything_a_person_looks_for_is_there() throws Exception {
        Tab tab = open("failed", Showcase.failed());
        assertThat(tab.text("document.querySelector('h1').textContent")).isEqualTo("Failed");
        assertThat(tab.text("document.querySelector('.why').textContent")).contains("bypass/skip-tests", "linting");
        assertThat(tab.text("document.getElementById('policy').textContent"))
                .contains("enterprise-strict", "3f2a9c1b04de5f60718293a4b5c6d7e8f90123456789abcdef0123456789abcd")
                .contains("refused", "-DskipTests", "allowed", "-pl orders,billing");
        assertThat(tab.number("document.querySelectorAll('#graph a').length")).isEqualTo(14);
        assertThat(tab.number("document.querySelectorAll('#graph path').length"))
                .isEqualTo(10);
        assertThat(tab.number("document.querySelectorAll('#timeline .track i').length"))
                .isEqualTo(11);
        assertThat(tab.number("document.querySelectorAll('#timeline .track i.hit').length"))
                .isEqualTo(4);
        assertThat(tab.number("document.querySelectorAll('#tasks tbody tr').length"))
                .isEqualTo(14);
        assertThat(tab.number("document.querySelectorAll('#findings details').length"))
                .isEqualTo(5);
        assertThat(tab.text("document.querySelector('#findings .here').textContent"))
                .contains("86400");
        assertThat(tab.text("document.querySelector('#findings .remedy').textContent"))
                .isNotBlank();
        assertThat(tab.text("document.querySelector('#slo .dots').getAttribute('d')"))
                .contains("M");
        assertThat(tab.text("document.querySelector('#slo .exempt + dd').textContent"))
                .isEqualTo("9 runs of 2026-11-02 to 2026-11-03, until 2026-12-31: registry outage (INC-812)");
        assertThat(tab.text("document.getElementById('cache').textContent")).contains("1 min 25 s", "cache/refused");
    }

    @Test
    void a_rule_leads_to_its_explanation() throws Exception {
        Tab tab = open("links", Showcase.failed());
        assertThat(tab.text("document.querySelector('#policy tbody a').href"))
                .endsWith("/docs/rules#bypass-skip-tests");
        assertThat(tab.text("document.querySelector('#findings [data-rule=\"secrets/maven-password\"] a').href"))
                .endsWith("/docs/rules#secrets-any");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void it_is_accessible(String scheme) throws Exception {
        Tab tab = open("accessible-" + scheme, Showcase.failed()).colours(scheme);
        tab.eval("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        tab.eval(axe());
        JsonNode faults =
                tab.eval("axe.run().then(result => result.violations.map(one => one.id + ': ' + one.help + ' '"
                        + " + one.nodes.map(node => node.html).slice(0, 3)))");
        assertThat(faults).isEmpty();
    }

    @Test
    void the_keyboard_is_enough() throws Exception {
        Tab tab = open("keyboard", Showcase.failed());
        tab.press("Tab");
        assertThat(tab.text("document.activeElement.textContent")).isEqualTo("Skip to the findings");
        tab.press("/");
        assertThat(tab.text("document.activeElement.id")).isEqualTo("text");
        tab.type("MagicNumber");
        tab.eval(settled());
        assertThat(tab.number("document.querySelectorAll('#findings details').length"))
                .isEqualTo(1);
        assertThat(tab.text("document.querySelector('output').textContent"))
                .isEqualTo("0 of 14 tasks, 1 of 13 findings");
        tab.press("Escape");
        assertThat(tab.number("document.querySelectorAll('#findings details').length"))
                .isEqualTo(5);
        tab.eval("document.querySelector('#findings summary').focus()");
        boolean open = tab.is("document.querySelector('#findings details').open");
        tab.press("Enter");
        assertThat(tab.is("document.querySelector('#findings details').open")).isNotEqualTo(open);
        tab.eval("document.querySelectorAll('#tasks thead button')[3].focus()");
        tab.press(" ");
        assertThat(tab.text("document.querySelector('#tasks tbody th').textContent"))
                .startsWith("test (25");
    }

    @Test
    void only_problems_are_shown_when_asked_for() throws Exception {
        Tab tab = open("problems", Showcase.failed());
        tab.eval("document.getElementById('problems').click()");
        assertThat(tab.number("document.querySelectorAll('#tasks tbody tr').length"))
                .isEqualTo(6);
        assertThat(tab.number("document.querySelectorAll('#findings details[data-severity=note]').length"))
                .isZero();
        assertThat(tab.text("location.hash")).isEqualTo("#problems=1");
    }

    @Test
    void hostile_text_is_only_text() throws Exception {
        Tab tab = open("hostile", Hostile.report("<script>alert(1)</script><img src=x onerror=alert(1)>"));
        assertThat(tab.number("document.querySelectorAll('script, img, iframe').length"))
                .isEqualTo(2);
    }

    @Test
    void a_large_run_opens_at_once() throws Exception {
        Tab tab = open("large", Showcase.large(5_000, 20_000, 10_000));
        assertThat(tab.number("document.querySelectorAll('#graph rect').length"))
                .isEqualTo(5_000);
        assertThat(tab.number("document.querySelectorAll('#tasks tbody tr').length"))
                .isEqualTo(200);
        tab.eval("document.querySelector('#tasks .more').click()");
        assertThat(tab.number("document.querySelectorAll('#tasks tbody tr').length"))
                .isEqualTo(400);
        tab.eval("location.hash = 'task-4999'");
        tab.eval(settled());
        assertThat(tab.is("document.getElementById('task-4999') !== null")).isTrue();
        tab.eval("text.value = 'Order399.java'; text.dispatchEvent(new Event('input'))");
        tab.eval("new Promise(done => setTimeout(done, 200))");
        assertThat(tab.text("document.querySelector('output').textContent")).endsWith("50 of 20,000 findings");
        assertThat(tab.text("document.querySelector('#slo svg').getAttribute('aria-label')"))
                .contains("10,000 runs");
    }

    @Test
    void ten_thousand_runs_open_in_the_page_of_the_goal_slo() throws Exception {
        List<Measurement> runs = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Instant at = Sample.START.minusSeconds(i * 600L);
            runs.add(new Measurement(at, "verify", "linux-amd64-8", Warmth.WARM, 1_800 + i % 700, true, "", 4, 3));
        }
        SloExempt exempt = new SloExempt("task tests@orders", "being split", "2026-12-31", 3);
        SloInfo slo =
                new SloInfo("verify/warm/linux-amd64-8", 2_460, 30_000, 1, 15, 10_000, SloVerdict.MET, List.of(exempt));
        Path file = PICTURES.resolve("slo-daily.html");
        ReportFiles.write(
                file,
                SpeedPage.write(LocalDate.of(2026, 11, 23), new History(runs, List.of(), List.of()), List.of(slo)));
        Tab tab = browser.open(file);
        assertThat(tab.trouble()).isEmpty();
        assertThat(tab.text("document.querySelector('svg').getAttribute('aria-label')"))
                .contains("10,000 runs");
        assertThat(tab.number("document.querySelector('.dots').getAttribute('d').split('M').length - 1"))
                .isEqualTo(10_000);
        assertThat(tab.number("document.querySelectorAll('tbody tr').length")).isEqualTo(60);
        assertThat(tab.text("document.querySelector('.exempt').textContent"))
                .isEqualTo("Exempt: 3 runs of task tests@orders, until 2026-12-31: being split");
        tab.picture(PICTURES.resolve("slo-daily.png"));
    }

    @Test
    void it_looks_well() throws Exception {
        Tab tab = open("pictures", Showcase.failed());
        tab.size(1280, 900, false).colours("light").picture(PICTURES.resolve("light.png"));
        tab.colours("dark").picture(PICTURES.resolve("dark.png"));
        tab.size(390, 844, true).colours("light").picture(PICTURES.resolve("phone.png"));
        assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        tab.pdf(PICTURES.resolve("print.pdf"));
        tab.size(794, 1123, false).printed().picture(PICTURES.resolve("print.png"));
        open("passed", Showcase.passed()).size(1280, 900, false).picture(PICTURES.resolve("passed.png"));
    }

    private static Tab open(String name, RunReport report) throws Exception {
        Path file = PICTURES.resolve(name + ".html");
        ReportFiles.write(file, HtmlReport.write(report));
        Tab tab = browser.open(file);
        assertThat(tab.trouble()).isEmpty();
        assertThat(tab.text("document.documentElement.dataset.ready")).isEqualTo("true");
        return tab;
    }

    /** Two frames later the page has drawn what the last event asked for. */
    private static String settled() {
        return "new Promise(done => setTimeout(() => requestAnimationFrame(done), 0))";
    }

    private static String axe() throws IOException {
        try (InputStream in = ReportPageTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
