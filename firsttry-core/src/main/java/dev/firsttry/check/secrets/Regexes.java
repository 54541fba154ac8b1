package dev.firsttry.check.secrets;

import com.google.re2j.Pattern;
import java.util.List;

/** Regular expressions as texts that tell one from another. */
final class Regexes {

    private Regexes() {}

    static String text(Pattern pattern) {
        return pattern.flags() + "/" + pattern.pattern();
    }

    static List<String> texts(List<Pattern> patterns) {
        return patterns.stream().map(Regexes::text).toList();
    }
}
