package dev.firsttry.expression.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Text to tokens. The forms and their order are those of the service's own lexer, with its limit of tokens. */
final class RuleLexer {

    /** The service reads fewer than 100. */
    static final int MAX_TOKENS = 99;

    private record Form(RuleToken.Type type, Pattern pattern) {
        Form(RuleToken.Type type, String regex) {
            this(type, Pattern.compile("^(?:" + regex + ")"));
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(RuleToken.Type.SYMBOL, "[()]"),
            new Form(RuleToken.Type.VARIABLE, "\\$\\w+"),
            new Form(RuleToken.Type.TEXT, "\".*?\"|'.*?'"),
            new Form(RuleToken.Type.REGEX, "/(?:[^/]|\\\\/)+[^\\\\]/[ismU]*"),
            new Form(RuleToken.Type.NULL, "null"),
            new Form(RuleToken.Type.FLAG, "(?:true|false)\\b"),
            new Form(RuleToken.Type.SYMBOL, "==|=~|!=|!~|&&|\\|\\||!"));

    private final String text;
    private final List<RuleToken> tokens = new ArrayList<>();
    private int at;

    private RuleLexer(String text) {
        this.text = text;
    }

    static List<RuleToken> tokens(String text) {
        RuleLexer lexer = new RuleLexer(text);
        lexer.skipSpace();
        while (lexer.at < text.length()) {
            lexer.next();
            lexer.skipSpace();
        }
        lexer.tokens.add(new RuleToken(RuleToken.Type.END, "", text.length()));
        return lexer.tokens;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void next() {
        if (tokens.size() >= MAX_TOKENS) {
            throw new RuleStop("a condition has at most " + MAX_TOKENS + " words and operators", at);
        }
        String rest = text.substring(at);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(rest);
            if (matcher.find()) {
                tokens.add(new RuleToken(form.type(), content(form.type(), matcher.group()), at));
                at += matcher.end();
                return;
            }
        }
        throw new RuleStop(complaint(rest), at);
    }

    private static String content(RuleToken.Type type, String word) {
        return switch (type) {
            case VARIABLE -> word.substring(1);
            case TEXT -> word.substring(1, word.length() - 1);
            case SYMBOL, REGEX, NULL, FLAG, END -> word;
        };
    }

    private static String complaint(String rest) {
        if (rest.startsWith("${")) {
            return "variables are written $NAME here, without braces";
        }
        if (rest.startsWith("\"") || rest.startsWith("'")) {
            return "this text is not closed: a quote is missing";
        }
        if (rest.startsWith("/")) {
            return "this is no regular expression: two or more characters between slashes, then flags of i, s, m, U";
        }
        return "unexpected '" + rest.substring(0, rest.offsetByCodePoints(0, 1)) + "'";
    }
}
