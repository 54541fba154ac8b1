package dev.firsttry.workflow.gitlab;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ruby's {@code File.fnmatch} with path names, dot files and braces, as {@code changes}, {@code exists} and {@code
 * include} use it; RE2 keeps matching linear.
 */
final class Globs {

    private final List<Pattern> patterns = new ArrayList<>();

    Globs(List<String> globs) {
        for (String glob : globs) {
            try {
                patterns.add(Pattern.compile(new GlobTranslation(strip(glob)).regex(), Pattern.DOTALL));
            } catch (PatternSyntaxException broken) {
                patterns.add(Pattern.compile(Pattern.quote(glob)));
            }
        }
    }

    /** Paths are from the root, with or without a slash at the start. */
    private static String strip(String glob) {
        return glob.startsWith("/") ? glob.substring(1) : glob;
    }

    boolean matches(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    boolean matchesAny(List<String> paths) {
        return !patterns.isEmpty() && paths.stream().anyMatch(this::matches);
    }
}
