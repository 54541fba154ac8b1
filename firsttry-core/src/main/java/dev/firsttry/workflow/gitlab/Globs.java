package dev.firsttry.workflow.gitlab;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Ruby's {@code File.fnmatch} with path names, dot files and braces, as {@code changes} and {@code exists} use it; RE2
 * keeps matching linear.
 */
final class Globs {

    /** After so many comparisons the service takes it that something matches, as documented for both keywords. */
    private static final long MAX_COMPARISONS = 50_000;

    private final List<String> exact = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();

    Globs(List<String> globs) {
        for (String glob : globs) {
            String path = glob.startsWith("/") ? glob.substring(1) : glob;
            if (path.chars().anyMatch(c -> "*?[{\\".indexOf(c) >= 0)) {
                patterns.add(compiled(path));
            } else {
                exact.add(path);
            }
        }
    }

    private static Pattern compiled(String glob) {
        try {
            return Pattern.compile(new GlobTranslation(glob).regex(), Pattern.DOTALL);
        } catch (PatternSyntaxException broken) {
            return Pattern.compile(Pattern.quote(glob));
        }
    }

    boolean matches(String path) {
        return exact.contains(path) || patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** Whether any of the paths matches any glob. */
    boolean matchesAny(Collection<String> paths) {
        if (exact.stream().anyMatch(paths::contains)) {
            return true;
        }
        return (long) paths.size() * patterns.size() > MAX_COMPARISONS
                || patterns.stream().anyMatch(pattern -> paths.stream().anyMatch(pattern::matches));
    }
}
