package dev.firsttry.check.secrets;

import java.util.List;
import java.util.Objects;

/**
 * One finding as gitleaks writes it into a JSON report, without the secret and without who committed it.
 *
 * @param file from the top-level directory, with {@code /}
 * @param commit full id; empty for a file as it is
 * @param startLine counted from 1
 * @param startColumn counted from 1
 */
record GitleaksEntry(
        String rule,
        String description,
        List<String> tags,
        String file,
        String commit,
        int startLine,
        int endLine,
        int startColumn,
        int endColumn) {

    /** How far gitleaks counts columns from where we do: it takes a line's end for part of the next. */
    private static final int COLUMN_SLACK = 1;

    GitleaksEntry {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(description);
        Objects.requireNonNull(file);
        Objects.requireNonNull(commit);
        tags = List.copyOf(tags);
    }

    /**
     * Whether it is about that secret: the same rule on the same line, or another name for what stands in the very same
     * place, because the built-in rules are not gitleaks's. Without a commit it also stands for history.
     */
    boolean isAbout(Secret secret) {
        boolean sameText = commit.isEmpty() || commit.equals(secret.commit());
        return sameText && file.equals(secret.path()) && (isSameRule(secret) || isSamePlace(secret));
    }

    /** The same about another file. */
    GitleaksEntry of(String other) {
        return new GitleaksEntry(rule, description, tags, other, commit, startLine, endLine, startColumn, endColumn);
    }

    /** What stays when its lines move; its height does, so that none can be stretched over others. */
    String identity() {
        String place = file + ":" + rule + (endLine > startLine ? " over " + (endLine - startLine + 1) + " lines" : "");
        return commit.isEmpty() ? place : commit + ":" + place;
    }

    private boolean isSameRule(Secret secret) {
        return rule.equals(secret.rule()) && startLine == secret.line();
    }

    private boolean isSamePlace(Secret secret) {
        boolean starts = secret.line() > startLine
                || secret.line() == startLine && secret.column() >= startColumn - COLUMN_SLACK;
        boolean ends =
                secret.line() < endLine || secret.line() == endLine && secret.column() <= endColumn + COLUMN_SLACK;
        return starts && ends;
    }
}
