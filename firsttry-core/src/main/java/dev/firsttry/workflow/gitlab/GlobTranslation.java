package dev.firsttry.workflow.gitlab;

/** One glob as a regular expression: {@code *} and {@code ?} stay in a directory, <code>**&#47;</code> is any depth. */
final class GlobTranslation {

    private final String glob;
    private final StringBuilder out = new StringBuilder();
    private int braces;
    private int at;

    GlobTranslation(String glob) {
        this.glob = glob;
    }

    String regex() {
        while (at < glob.length()) {
            next(glob.charAt(at));
        }
        return out + ")".repeat(braces);
    }

    private void next(char c) {
        switch (c) {
            case '*' -> stars();
            case '?' -> put("[^/]", 1);
            case '[' -> characterClass();
            case '{' -> {
                braces++;
                put("(?:", 1);
            }
            case '}' -> closeBrace();
            case ',' -> put(braces > 0 ? "|" : ",", 1);
            case '\\' -> escaped();
            default -> literal(glob.substring(at, at + 1), 1);
        }
    }

    private void put(String regex, int consumed) {
        out.append(regex);
        at += consumed;
    }

    private void literal(String text, int consumed) {
        put(com.google.re2j.Pattern.quote(text), consumed);
    }

    private void stars() {
        boolean atStart = at == 0 || glob.charAt(at - 1) == '/';
        if (atStart && glob.startsWith("**/", at)) {
            put("(?:[^/]+/)*", 3);
        } else {
            int end = at;
            while (end < glob.length() && glob.charAt(end) == '*') {
                end++;
            }
            put("[^/]*", end - at);
        }
    }

    private void closeBrace() {
        if (braces > 0) {
            braces--;
            put(")", 1);
        } else {
            literal("}", 1);
        }
    }

    private void characterClass() {
        int end = glob.indexOf(']', at + 2);
        if (end < 0) {
            literal("[", 1);
            return;
        }
        String inside = glob.substring(at + 1, end);
        boolean negated = inside.startsWith("!") || inside.startsWith("^");
        String members =
                (negated ? inside.substring(1) : inside).replace("\\", "\\\\").replace("[", "\\[");
        put("[" + (negated ? "^/" : "") + members + "]", end + 1 - at);
    }

    private void escaped() {
        if (at + 1 < glob.length()) {
            literal(glob.substring(at + 1, at + 2), 2);
        } else {
            literal("\\", 1);
        }
    }
}
