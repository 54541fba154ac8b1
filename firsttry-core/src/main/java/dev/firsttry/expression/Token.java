package dev.firsttry.expression;

/**
 * A word of the text.
 *
 * @param text the word as written; for text literals what the quotes mean
 * @param number the number that a number literal means; else 0
 */
record Token(Type type, String text, double number, int at) {

    enum Type {
        SYMBOL,
        NUMBER,
        TEXT,
        NAME,
        END
    }

    boolean is(String symbol) {
        return type == Type.SYMBOL && text.equals(symbol);
    }

    String described() {
        return switch (type) {
            case END -> "the end of the expression";
            case TEXT -> "text '" + text + "'";
            case SYMBOL, NUMBER, NAME -> "'" + text + "'";
        };
    }
}
