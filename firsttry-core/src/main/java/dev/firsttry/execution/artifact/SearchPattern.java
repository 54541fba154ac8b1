package dev.firsttry.execution.artifact;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One line of patterns.
 *
 * @param excludes whether it takes away
 * @param start the deepest directory or file that needs no wildcard
 * @param path what a path must look like, or start with
 */
record SearchPattern(boolean excludes, Path start, Pattern path) {

    static SearchPattern of(Path base, String text) {
        boolean excludes = text.startsWith("!");
        String glob = slashes(excludes ? text.substring(1).strip() : text);
        String[] names = glob.split("/+");
        int literal = 0;
        while (literal < names.length && !Wildcards.in(names[literal])) {
            literal++;
        }
        String prefix = String.join("/", Arrays.copyOf(names, literal));
        Path start = base.resolve(glob.startsWith("/") && prefix.isEmpty() ? "/" : prefix)
                .normalize();
        String rest = String.join("/", Arrays.copyOfRange(names, literal, names.length));
        return new SearchPattern(excludes, start, Wildcards.compile(rest));
    }

    /** A pattern that matches a directory matches everything in it. */
    boolean matches(Path file) {
        if (!file.startsWith(start)) {
            return false;
        }
        String relative = slashes(start.relativize(file).toString());
        if (path.pattern().isEmpty()) {
            return true;
        }
        for (int end = relative.length(); end > 0; end = relative.lastIndexOf('/', end - 1)) {
            if (path.matcher(relative.substring(0, end)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }
}
