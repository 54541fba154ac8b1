package dev.firsttry.expression.rules;

/** A word of a condition and where it starts. */
record RuleToken(Type type, String text, int at) {

    enum Type {
        SYMBOL,
        VARIABLE,
        TEXT,
        REGEX,
        NULL,
        FLAG,
        END
    }

    boolean is(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    String described() {
        return switch (type) {
            case END -> "the end of the condition";
            case VARIABLE -> "'$" + text + "'";
            case TEXT -> "text '" + text + "'";
            case SYMBOL, REGEX, NULL, FLAG -> "'" + text + "'";
        };
    }
}
