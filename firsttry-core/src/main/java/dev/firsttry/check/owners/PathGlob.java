package dev.firsttry.check.owners;

/**
 * Matches paths by segments. {@code **} as a segment stands for any number of segments, {@code *} and {@code ?} for
 * characters of one. Never exponential: each pair of pattern and path position is looked at once.
 */
final class PathGlob {

    private final String[] pattern;
    private final boolean escapes;

    /** @param escapes whether a backslash takes the meaning from the next character */
    PathGlob(String[] pattern, boolean escapes) {
        this.pattern = pattern.clone();
        this.escapes = escapes;
    }

    boolean matches(String path) {
        String[] segments = path.split("/", -1);
        boolean[] reached = new boolean[segments.length + 1];
        reached[0] = true;
        for (String part : pattern) {
            reached = part.equals("**") ? any(reached) : step(part, segments, reached);
        }
        return reached[segments.length];
    }

    /** From each reached position, to it and to every later one. */
    private static boolean[] any(boolean[] reached) {
        boolean[] next = reached.clone();
        for (int i = 1; i < next.length; i++) {
            next[i] |= next[i - 1];
        }
        return next;
    }

    private boolean[] step(String part, String[] segments, boolean[] reached) {
        boolean[] next = new boolean[reached.length];
        for (int i = 0; i < segments.length; i++) {
            next[i + 1] = reached[i] && segment(part, segments[i]);
        }
        return next;
    }

    /** The usual matching with one star to go back to. */
    private boolean segment(String part, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int back = 0;
        while (t < text.length()) {
            boolean escaped = escapes && p + 1 < part.length() && part.charAt(p) == '\\';
            int at = escaped ? p + 1 : p;
            if (at < part.length() && !escaped && part.charAt(at) == '*') {
                star = p++;
                back = t;
            } else if (at < part.length()
                    && (part.charAt(at) == text.charAt(t) || !escaped && part.charAt(at) == '?')) {
                p = at + 1;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++back;
            } else {
                return false;
            }
        }
        while (p < part.length() && part.charAt(p) == '*') {
            p++;
        }
        return p == part.length();
    }
}
