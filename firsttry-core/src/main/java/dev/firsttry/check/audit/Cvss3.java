package dev.firsttry.check.audit;

import dev.firsttry.check.Rating;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Base score of a CVSS 3.0 or 3.1 vector (first.org, specification section 7.1). */
final class Cvss3 {

    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("AV:N", 0.85),
            Map.entry("AV:A", 0.62),
            Map.entry("AV:L", 0.55),
            Map.entry("AV:P", 0.2),
            Map.entry("AC:L", 0.77),
            Map.entry("AC:H", 0.44),
            Map.entry("PR:N", 0.85),
            Map.entry("PR:L", 0.62),
            Map.entry("PR:H", 0.27),
            Map.entry("UI:N", 0.85),
            Map.entry("UI:R", 0.62),
            Map.entry("C:H", 0.56),
            Map.entry("C:L", 0.22),
            Map.entry("C:N", 0.0),
            Map.entry("I:H", 0.56),
            Map.entry("I:L", 0.22),
            Map.entry("I:N", 0.0),
            Map.entry("A:H", 0.56),
            Map.entry("A:L", 0.22),
            Map.entry("A:N", 0.0));

    private Cvss3() {}

    /** Empty for a vector of another version, an incomplete one, or a score of zero. */
    static Optional<Rating> rating(String vector) {
        if (!vector.startsWith("CVSS:3.")) {
            return Optional.empty();
        }
        double score = score(vector);
        if (!(score > 0)) {
            return Optional.empty();
        }
        return Optional.of(
                score >= 9 ? Rating.CRITICAL : score >= 7 ? Rating.HIGH : score >= 4 ? Rating.MEDIUM : Rating.LOW);
    }

    /** Not a number when a metric is missing. */
    static double score(String vector) {
        var metrics = new HashMap<String, String>();
        for (String part : vector.split("/")) {
            int colon = part.indexOf(':');
            metrics.put(colon < 0 ? part : part.substring(0, colon), part);
        }
        boolean changed = "S:C".equals(metrics.get("S"));
        double impact = 1 - (1 - weight(metrics, "C")) * (1 - weight(metrics, "I")) * (1 - weight(metrics, "A"));
        double sub = changed ? 7.52 * (impact - 0.029) - 3.25 * Math.pow(impact - 0.02, 15) : 6.42 * impact;
        double exploitability = 8.22
                * weight(metrics, "AV")
                * weight(metrics, "AC")
                * privileges(metrics, changed)
                * weight(metrics, "UI");
        if (Double.isNaN(sub + exploitability) || !metrics.containsKey("S")) {
            return Double.NaN;
        }
        return sub <= 0 ? 0 : roundUp(Math.min(10, (changed ? 1.08 : 1) * (sub + exploitability)));
    }

    private static double weight(Map<String, String> metrics, String name) {
        return WEIGHTS.getOrDefault(metrics.getOrDefault(name, ""), Double.NaN);
    }

    private static double privileges(Map<String, String> metrics, boolean changed) {
        String value = metrics.getOrDefault("PR", "");
        if (changed && value.equals("PR:L")) {
            return 0.68;
        }
        return changed && value.equals("PR:H") ? 0.5 : weight(metrics, "PR");
    }

    /** To one decimal, upwards, without the noise of floating point (appendix A). */
    private static double roundUp(double value) {
        long scaled = Math.round(value * 100_000);
        return scaled % 10_000 == 0 ? scaled / 100_000.0 : (scaled / 10_000 + 1) / 10.0;
    }
}
