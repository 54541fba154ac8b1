package dev.firsttry.workflow.gitlab;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts variables into text as the service and its runner do: {@code $NAME}, <code>${NAME}</code>; {@code $$} is a dollar sign. */
public final class Expand {

    private static final int MAX_LENGTH = 1 << 20;

    /** Replacements in one text: variables of variables of nothing would grow without end. */
    private static final int MAX_STEPS = 10_000;

    private final Map<String, String> variables;
    private final Optional<UnaryOperator<String>> missing;
    private final Set<String> open = new LinkedHashSet<>();
    private int steps;

    private Expand(Map<String, String> variables) {
        this(variables, Optional.empty());
    }

    private Expand(Map<String, String> variables, Optional<UnaryOperator<String>> missing) {
        this.variables = variables;
        this.missing = missing;
    }

    /** A variable that is not there stays as it is written. */
    public static String text(String text, Map<String, String> variables) {
        return new Expand(variables).expand(text);
    }

    /** Every value with the others put in; a circle of variables stays as it is written. */
    public static Map<String, String> all(Map<String, String> variables) {
        Map<String, String> expanded = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            Expand work = new Expand(variables);
            work.open.add(name);
            expanded.put(name, work.expand(value));
        });
        return expanded;
    }

    /**
     * Values as they are handed on to another pipeline: complete, so that nothing in them is expanded there once more.
     *
     * @param known what they may refer to
     * @param missing what a variable that is not there stands for
     */
    public static Map<String, String> complete(
            Map<String, String> values, Map<String, String> known, UnaryOperator<String> missing) {
        Map<String, String> complete = new LinkedHashMap<>();
        values.forEach((name, value) -> complete.put(
                name, new Expand(known, Optional.of(missing)).expand(value).replace("$", "$$")));
        return complete;
    }

    private String expand(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length() && out.length() < MAX_LENGTH) {
            at = text.charAt(at) == '$' ? variable(text, at, out) : plain(text, at, out);
        }
        return out.toString();
    }

    private static int plain(String text, int at, StringBuilder out) {
        int end = text.indexOf('$', at);
        out.append(text, at, end < 0 ? text.length() : end);
        return end < 0 ? text.length() : end;
    }

    private int variable(String text, int at, StringBuilder out) {
        if (text.startsWith("$$", at)) {
            out.append('$');
            return at + 2;
        }
        boolean braced = text.startsWith("${", at);
        int start = at + (braced ? 2 : 1);
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        boolean closed = !braced || end < text.length() && text.charAt(end) == '}';
        String name = text.substring(start, end);
        if (missing.isPresent() && !name.isEmpty() && closed && !variables.containsKey(name)) {
            out.append(missing.get().apply(name));
            return end + (braced ? 1 : 0);
        }
        if (name.isEmpty() || !closed || !variables.containsKey(name) || ++steps > MAX_STEPS || !open.add(name)) {
            out.append('$');
            return at + 1;
        }
        out.append(expand(variables.get(name)));
        open.remove(name);
        return end + (braced ? 1 : 0);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
