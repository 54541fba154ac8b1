package dev.firsttry.expression;

import java.util.ArrayList;
import java.util.List;

/** Text to tokens, after the published lexers: words end at a boundary character or white space. */
final class Lexer {

    private static final String BOUNDARY = "([)],.!><=&|";
    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "&&", "||", "(", ")", "[", "]", ",", ".", "!", "<", ">", "*");

    private final String text;
    private final int base;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, int base) {
        this.text = text;
        this.base = base;
    }

    /** @param base added to every position */
    static List<Token> tokens(String text, int base) {
        Lexer lexer = new Lexer(text, base);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Type.END, "", 0, text.length());
        return lexer.tokens;
    }

    private void add(Token.Type type, String word, double number, int start) {
        tokens.add(new Token(type, word, number, base + start));
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else if (c == '\'') {
            quoted();
        } else if (c == '+' || c == '-' || isDigit(c) || c == '.' && !canBeDereferenced()) {
            number();
        } else {
            symbolOrName();
        }
    }

    private void symbolOrName() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Token.Type.SYMBOL, symbol, 0, at);
                at += symbol.length();
                return;
            }
        }
        name();
    }

    private boolean canBeDereferenced() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.type() == Token.Type.NAME || last.is(")") || last.is("]") || last.is("*");
    }

    private void quoted() {
        int start = at;
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '\'') {
                content.append(text.charAt(at));
            } else if (text.startsWith("''", at)) {
                content.append('\'');
                at++;
            } else {
                at++;
                add(Token.Type.TEXT, content.toString(), 0, start);
                return;
            }
        }
        throw new Stop("this text is not closed: a single quote is missing", base + start);
    }

    private void number() {
        int start = at;
        String word = word(true);
        double number = Numbers.parse(word);
        if (Double.isNaN(number)) {
            throw new Stop("'" + shortened(word) + "' is not a number", base + start);
        }
        add(Token.Type.NUMBER, word, number, start);
    }

    private void name() {
        int start = at;
        String word = word(false);
        if (!isName(word)) {
            throw new Stop(complaint(word), base + start);
        }
        add(Token.Type.NAME, word, 0, start);
    }

    private static String complaint(String word) {
        String hint = word.startsWith("\"") ? ": text is written in single quotes" : "";
        return "unexpected '" + shortened(word) + "'" + hint;
    }

    /** At least one character, up to the next boundary. */
    private String word(boolean withDots) {
        int start = at;
        do {
            at++;
        } while (at < text.length() && !isBoundary(text.charAt(at), withDots));
        return text.substring(start, at);
    }

    private static boolean isBoundary(char c, boolean withDots) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || BOUNDARY.indexOf(c) >= 0 && !(withDots && c == '.');
    }

    static boolean isName(String word) {
        return !word.isEmpty()
                && (isLetter(word.charAt(0)) || word.charAt(0) == '_')
                && word.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '_' || c == '-');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "...";
    }
}
