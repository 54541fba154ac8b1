package dev.firsttry.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pair of colours that the pages put on each other, by the contrast ratio of WCAG 2.2. */
class ContrastTest {

    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");

    /** Level AA: of text, and of what is drawn (1.4.3, 1.4.11). */
    private static final double TEXT = 4.5;

    private static final double GRAPHICS = 3;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void colours_can_be_told_apart(int scheme) {
        Map<String, Double> luminance = COLOUR.matcher(Asset.read("page.css").text())
                .results()
                .collect(Collectors.toMap(colour -> colour.group(1), colour -> luminance(colour, scheme)));
        assertThat(luminance).hasSize(14);
        for (String text : List.of("fg", "soft", "good", "bad", "warn", "info")) {
            assertThat(ratio(luminance, text, "bg")).as(text + " on bg").isGreaterThan(TEXT);
            assertThat(ratio(luminance, text, "panel")).as(text + " on panel").isGreaterThan(TEXT);
        }
        for (String state : List.of("good", "bad", "warn", "info")) {
            assertThat(ratio(luminance, state, state + "-bg"))
                    .as(state + " on its own")
                    .isGreaterThan(TEXT);
            assertThat(ratio(luminance, "fg", state + "-bg"))
                    .as("fg on " + state)
                    .isGreaterThan(TEXT);
            assertThat(ratio(luminance, "soft", state + "-bg"))
                    .as("soft on " + state)
                    .isGreaterThan(TEXT);
        }
        assertThat(ratio(luminance, "edge", "bg")).isGreaterThan(GRAPHICS);
        assertThat(ratio(luminance, "edge", "panel")).isGreaterThan(GRAPHICS);
    }

    private static double ratio(Map<String, Double> luminance, String one, String other) {
        double a = luminance.get(one);
        double b = luminance.get(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(MatchResult colour, int scheme) {
        int rgb = Integer.parseInt(colour.group(scheme).substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
