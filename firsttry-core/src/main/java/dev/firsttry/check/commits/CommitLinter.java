package dev.firsttry.check.commits;

import dev.firsttry.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges one message by Conventional Commits 1.0.0 and the limits that linters of it usually set. */
final class CommitLinter {

    static final List<String> TYPES =
            List.of("build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style", "test");

    private static final int MAX_LINE = 100;
    private static final Pattern LINK = Pattern.compile("\\bhttps?://\\S");
    private static final Pattern UNFINISHED = Pattern.compile("^(?:fixup|squash|amend)! .*", Pattern.DOTALL);
    private static final Pattern MADE_BY_TOOLS = Pattern.compile(
            "^(?:Merge (?:branch|tag|remote-tracking branch|pull request|[0-9a-f]{7,64}\\b).*|Merged .*|(?:Revert|Reapply) \".*)",
            Pattern.DOTALL);

    private final boolean requireScope;

    CommitLinter(boolean requireScope) {
        this.requireScope = requireScope;
    }

    /** @param rule without the prefix {@code commits/} */
    record Problem(String rule, Severity severity, String message, String remedy) {
        static Problem error(String rule, String message, String remedy) {
            return new Problem(rule, Severity.ERROR, message, remedy);
        }
    }

    /** Whether the message was written by git or the service, so that no convention binds it. */
    static boolean isMadeByTools(String message) {
        return MADE_BY_TOOLS.matcher(message).matches();
    }

    List<Problem> judge(String message) {
        if (UNFINISHED.matcher(message).matches()) {
            return List.of(Problem.error(
                    "unfinished",
                    "a commit that wants to be squashed into another",
                    "run: git rebase -i --autosquash"));
        }
        CommitMessage commit = CommitMessage.parse(message);
        var problems = new ArrayList<Problem>();
        headerLine(commit.header(), problems);
        commit.parsed().ifPresentOrElse(header -> header(header, problems), () -> format(commit, problems));
        if (!commit.blankAfterHeader()) {
            problems.add(Problem.error("body-blank", "the second line is not blank", "leave the second line blank"));
        }
        length("body", String.join("\n", commit.body()), problems);
        commit.footers().forEach(footer -> length("footer", footer.token() + ": " + footer.value(), problems));
        lowerCaseBreaking(commit, problems);
        return problems;
    }

    private static void headerLine(String header, List<Problem> problems) {
        if (header.length() > MAX_LINE) {
            problems.add(Problem.error(
                    "header-length",
                    "the header has " + header.length() + " characters, more than " + MAX_LINE,
                    "say the rest in the body"));
        }
        if (!header.equals(header.strip())) {
            problems.add(Problem.error("header-space", "the header begins or ends with white space", "remove it"));
        }
    }

    private static void format(CommitMessage commit, List<Problem> problems) {
        String shown = commit.header().length() > MAX_LINE ? commit.header().substring(0, MAX_LINE) : commit.header();
        problems.add(Problem.error(
                "format",
                "\"" + shown + "\" is not type(scope): description",
                "write for example: fix(parser): refuse empty input"));
    }

    private void header(CommitMessage.Header header, List<Problem> problems) {
        String type = header.type();
        if (!type.equals(type.toLowerCase(Locale.ROOT))) {
            problems.add(Problem.error("type-case", "the type " + type + " is not in lower case", "write it so"));
        } else if (!TYPES.contains(type)) {
            problems.add(Problem.error(
                    "type-unknown", "the type " + type + " is unknown", "one of " + String.join(", ", TYPES)));
        }
        if (header.scope().isBlank() && requireScope) {
            problems.add(Problem.error(
                    "scope-missing", "the policy wants a scope", "name the part: " + type + "(part): ..."));
        }
        subject(header.description(), problems);
    }

    private static void subject(String subject, List<Problem> problems) {
        if (subject.isBlank()) {
            problems.add(Problem.error("subject-empty", "the description is empty", "say what the commit does"));
            return;
        }
        int first = subject.codePointAt(0);
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            problems.add(Problem.error(
                    "subject-case",
                    "the description begins with a capital letter",
                    "begin in lower case; put a name in the middle or in quotes"));
        }
        if (subject.endsWith(".") && !subject.endsWith("...")) {
            problems.add(Problem.error("subject-full-stop", "the description ends with a full stop", "remove it"));
        }
    }

    private static void length(String part, String text, List<Problem> problems) {
        text.lines()
                .filter(line -> line.length() > MAX_LINE && !LINK.matcher(line).find())
                .findFirst()
                .ifPresent(line -> problems.add(Problem.error(
                        part + "-length",
                        "a line of the " + part + " has " + line.length() + " characters, more than " + MAX_LINE,
                        "break the line")));
    }

    private static void lowerCaseBreaking(CommitMessage commit, List<Problem> problems) {
        boolean meant = !commit.breaking()
                && commit.body().stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).matches("breaking[ -]changes?: .*"));
        if (meant) {
            problems.add(new Problem(
                    "breaking-ignored",
                    Severity.WARNING,
                    "the body announces a breaking change in a form that no tool recognizes",
                    "write a footer in capitals, at the start of a line: BREAKING CHANGE: ..."));
        }
    }
}
