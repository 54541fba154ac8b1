package dev.firsttry.check.owners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * GitHub's dialect (docs.github.com, "About code owners"): the last matching line wins, also when it names nobody.
 * Patterns are gitignore's without {@code !}, {@code [ ]} and {@code \#}; {@code docs/*} does not reach nested files.
 */
record GitHubOwners(List<Line> lines, List<CodeOwners.Fault> faults) implements CodeOwners {

    record Line(List<PathGlob> globs, SortedSet<String> owners) {
        boolean matches(String path) {
            return globs.stream().anyMatch(glob -> glob.matches(path));
        }
    }

    static GitHubOwners parse(String text) {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<CodeOwners.Fault>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.replaceFirst("(?:^|\\s)#.*", "").strip();
            if (!line.isEmpty()) {
                parse(line, number, lines, faults);
            }
        }
        return new GitHubOwners(lines, faults);
    }

    private static void parse(String line, int number, List<Line> lines, List<CodeOwners.Fault> faults) {
        String[] words = line.split("(?<!\\\\)\\s+");
        String pattern = words[0].replace("\\ ", " ");
        if (pattern.startsWith("!") || pattern.startsWith("\\#") || pattern.matches(".*[\\[\\]].*")) {
            faults.add(new CodeOwners.Fault(number, "the pattern " + pattern + " uses !, [ ] or \\#"));
            return;
        }
        var owners = new TreeSet<String>();
        for (String word : Arrays.copyOfRange(words, 1, words.length)) {
            if (!word.matches("@[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)?|[^@\\s]+@[^@\\s]+")) {
                faults.add(new CodeOwners.Fault(number, word + " is neither a user, a team nor an e-mail address"));
                return;
            }
            owners.add(word);
        }
        lines.add(new Line(globs(pattern), owners));
    }

    private static List<PathGlob> globs(String pattern) {
        boolean directory = pattern.endsWith("/");
        String inner = pattern.replaceFirst("^/", "").replaceFirst("/$", "");
        boolean anchored = pattern.startsWith("/") || inner.contains("/");
        var segments = new ArrayList<String>();
        if (!anchored) {
            segments.add("**");
        }
        segments.addAll(List.of(inner.split("/")));
        String last = segments.get(segments.size() - 1);
        var globs = new ArrayList<PathGlob>();
        if (!directory) {
            globs.add(glob(segments));
        }
        if (directory || !last.equals("*") || inner.equals("*")) {
            segments.add("**");
            segments.add("*");
            globs.add(glob(segments));
        }
        return globs;
    }

    private static PathGlob glob(List<String> segments) {
        return new PathGlob(segments.toArray(String[]::new), false);
    }

    @Override
    public SortedSet<String> of(String path) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).matches(path)) {
                return lines.get(i).owners();
            }
        }
        return new TreeSet<>();
    }

    /** One of the owners is enough. */
    @Override
    public List<Approval> approvals(String path) {
        SortedSet<String> owners = of(path);
        return owners.isEmpty() ? List.of() : List.of(new Approval("", 1, owners));
    }
}
