package dev.firsttry.expression;

import java.util.ArrayList;
import java.util.List;

/** Finds the expressions of a template. A closing mark inside a text literal does not close. */
final class TemplateParser {

    private final String text;
    private final Scope scope;
    private final List<Template.Part> parts = new ArrayList<>();
    private final List<ExpressionFault> faults = new ArrayList<>();

    TemplateParser(String text, Scope scope) {
        this.text = text;
        this.scope = scope;
    }

    Outcome<Template> parse() {
        int at = 0;
        for (int open = text.indexOf(Template.OPEN); open >= 0; open = text.indexOf(Template.OPEN, at)) {
            literal(at, open);
            int close = close(open + Template.OPEN.length());
            if (close < 0) {
                return notClosed(open);
            }
            embedded(open + Template.OPEN.length(), close);
            at = close + Template.CLOSE.length();
        }
        literal(at, text.length());
        return faults.isEmpty() ? Outcome.good(new Template(parts)) : new Outcome.Bad<>(faults);
    }

    private Outcome<Template> notClosed(int open) {
        faults.add(new ExpressionFault("'${{' is not closed by '}}'", open));
        return new Outcome.Bad<>(faults);
    }

    private void literal(int from, int to) {
        if (to > from) {
            parts.add(new Template.Literal(text.substring(from, to)));
        }
    }

    private void embedded(int from, int to) {
        Parser.parse(text.substring(from, to), from, scope).fold(this::add, faults::addAll);
    }

    private boolean add(Expr expr) {
        return parts.add(new Template.Embedded(expr));
    }

    /** The next closing mark outside quotes; -1 when there is none. */
    private int close(int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (!quoted && c == '}' && text.startsWith(Template.CLOSE, i)) {
                return i;
            }
        }
        return -1;
    }
}
