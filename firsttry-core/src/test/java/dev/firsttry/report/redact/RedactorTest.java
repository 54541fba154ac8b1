package dev.firsttry.report.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.event.Event;
import dev.firsttry.event.EventBus;
import dev.firsttry.event.Recorded;
import dev.firsttry.report.AnyEvent;
import dev.firsttry.report.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RedactorTest {

    private static final String SECRET = "s3cr3t" + "-value";

    @Test
    void a_secret_is_masked_wherever_it_stands() {
        assertThat(mask("a " + SECRET + "b" + SECRET)).isEqualTo("a ***b***");
        assertThat(mask("nothing to hide")).isEqualTo("nothing to hide");
    }

    @Test
    void the_longer_of_two_secrets_goes_first() {
        assertThat(Redactor.of(List.of("abc", "abcdef")).mask("abcdef abc")).isEqualTo("*** ***");
    }

    @Test
    void every_telling_line_of_a_secret_is_masked() {
        Redactor redactor = Redactor.of(List.of("{\n  \"key\": \"first" + "line\"\n}\n"));
        assertThat(redactor.mask("{ \"key\": \"firstline\" }")).isEqualTo("{ *** }");
        assertThat(redactor.mask("{\n  \"key\": \"firstline\"\n}")).isEqualTo("***");
        assertThat(redactor.mask("{}")).isEqualTo("{}");
    }

    @Property
    void base64_of_a_text_that_holds_the_secret_does_not_give_it_away(
            @ForAll @StringLength(max = 7) @CharRange(from = 'a', to = 'z') String before,
            @ForAll @StringLength(max = 7) @CharRange(from = 'a', to = 'z') String after) {
        byte[] text = (before + SECRET + after).getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String masked = mask("x " + encoder.encodeToString(text));
            assertThat(masked).contains("***");
            String left = masked.replaceAll("(?s).*\\*\\*\\*", "");
            assertThat(left.length()).isLessThan(14);
        }
    }

    @Test
    void escaped_forms_are_masked() {
        Redactor redactor = Redactor.of(List.of("p@ss/w <&> \"q\""));
        assertThat(redactor.mask("https://u:" + "p%40ss%2Fw%20%3C%26%3E%20%22q%22" + "@host"))
                .isEqualTo("https://u:***@host");
        assertThat(redactor.mask("<a>p@ss/w &lt;&amp;&gt; &quot;q&quot;</a>")).isEqualTo("<a>***</a>");
        assertThat(redactor.mask("{\"a\":\"p@ss/w <&> \\\"q\\\"\"}")).isEqualTo("{\"a\":\"***\"}");
    }

    @Test
    void blank_secrets_hide_nothing() {
        assertThat(Redactor.of(List.of("", " ", "\n")).mask("a b\nc")).isEqualTo("a b\nc");
    }

    @Test
    void nobody_sees_what_the_bus_masked() {
        var seen = new java.util.ArrayList<Recorded>();
        Redactor redactor = Redactor.of(List.of(SECRET));
        EventBus bus = new EventBus(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), List.of(seen::add), redactor::mask);
        bus.publish(new Event.CacheFailed("cache/denied", "key " + SECRET));
        assertThat(seen).isEqualTo(bus.recorded());
        assertThat(EventJson.write(seen.get(0))).contains("key ***").doesNotContain(SECRET);
    }

    @Property(tries = 300)
    void masking_what_is_not_there_changes_nothing(@ForAll("events") Recorded recorded) {
        assertThat(Redactor.of(List.of(SECRET)).mask(recorded.event())).isEqualTo(recorded.event());
        assertThat(Redactor.NONE.mask(recorded.event())).isEqualTo(recorded.event());
    }

    @Provide
    Arbitrary<Recorded> events() {
        return AnyEvent.recorded();
    }

    private static String mask(String text) {
        return Redactor.of(List.of(SECRET)).mask(text);
    }
}
