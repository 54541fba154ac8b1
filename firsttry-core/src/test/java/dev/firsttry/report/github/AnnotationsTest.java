package dev.firsttry.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Event;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import dev.firsttry.report.Hostile;
import dev.firsttry.report.Sample;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    @Test
    void findings_with_a_place_and_violations_are_shown() {
        assertThat(Annotations.of(Sample.full().report(), ""))
                .containsExactly(
                        "::error title=FirstTry bypass/skip-tests::-DskipTests was given on the command line, and the policy"
                                + " is locked%0ARun the build without it; to change what is demanded, change and re-lock the"
                                + " policy.",
                        "::error file=.mvn/settings.xml,line=12,col=17,title=FirstTry secrets/maven-password::A password in"
                                + " clear text in a server entry%0AEncrypt it with mvn --encrypt-password, or read it from"
                                + " ${env.X}.",
                        "::warning file=pom.xml,line=40,title=FirstTry secrets/url-credentials::A user and password inside a"
                                + " URL%0AMove them to settings.xml.",
                        "::notice file=.gitleaks.toml,line=2,title=FirstTry secrets/configuration::The configuration"
                                + " .gitleaks.toml is in force");
    }

    @Test
    void paths_start_at_the_root_of_the_checkout() {
        assertThat(Annotations.of(Sample.full().report(), "services/orders/"))
                .anyMatch(line -> line.startsWith("::error file=services/orders/.mvn/settings.xml,line=12"));
    }

    @Test
    void no_text_ends_a_command_or_starts_another() {
        assertThat(Annotations.of(Hostile.report("\n::stop-commands::x"), ""))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("::error ").doesNotContain("\n", "\r"));
        Sample run = Sample.run()
                .then(0, found(Severity.ERROR, new Location("a:b,c%.java", 1, 0), "100 %\r\n::error::forged"));
        assertThat(Annotations.of(run.finish(false).report(), ""))
                .containsExactly(
                        "::error file=a%3Ab%2Cc%25.java,line=1,title=FirstTry r::100 %25%0D%0A::error::forged");
    }

    @Test
    void no_more_are_written_than_github_shows() {
        Sample run = Sample.run();
        for (int i = 1; i <= 30; i++) {
            run.then(0, found(Severity.ERROR, Location.of("f", i), "m"));
            run.then(0, found(Severity.WARNING, Location.of("f", i), "m"));
            run.then(0, found(Severity.ERROR, Location.NONE, "m" + i));
        }
        assertThat(Annotations.of(run.finish(false).report(), ""))
                .hasSize(20)
                .filteredOn(line -> line.startsWith("::error file="))
                .hasSize(10);
    }

    private static Event found(Severity severity, Location location, String message) {
        return new Event.FindingFound("", Finding.of(severity, "r", "c", message, "", location));
    }
}
