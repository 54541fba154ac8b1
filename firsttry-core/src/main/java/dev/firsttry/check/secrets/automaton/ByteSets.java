package dev.firsttry.check.secrets.automaton;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which bytes a class, an escape or a character stands for. RE2/J itself is asked, so both always agree. */
final class ByteSets {

    private static final String ALL = all();

    private final Map<String, BitSet> known = new HashMap<>();

    private static String all() {
        var all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append(c);
        }
        return all.toString();
    }

    /** @param atom a class or an escape, such as {@code [a-z]} or {@code \d} */
    BitSet of(String atom, boolean fold, boolean dotAll) {
        String flags = fold ? dotAll ? "(?is)" : "(?i)" : dotAll ? "(?s)" : "";
        return known.computeIfAbsent(flags + atom, ByteSets::ask);
    }

    BitSet of(char literal, boolean fold) {
        if (literal >= 128) {
            return of(Pattern.quote(String.valueOf(literal)), fold, false);
        }
        var set = new BitSet(256);
        set.set(literal);
        if (fold && Character.isLetter(literal)) {
            set.set(literal ^ 0x20);
        }
        return set;
    }

    private static BitSet ask(String regex) {
        var set = new BitSet(256);
        Matcher matcher = Pattern.compile(regex).matcher(ALL);
        while (matcher.find()) {
            set.set(matcher.start(), matcher.end());
        }
        return set;
    }
}
