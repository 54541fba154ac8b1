package dev.firsttry.expression.rules;

import dev.firsttry.expression.Outcome;
import java.util.List;
import java.util.Optional;

/** Tokens to a tree by precedence climbing. The number of tokens bounds the depth. */
final class RuleParser {

    private final List<RuleToken> tokens;
    private int position;

    private RuleParser(List<RuleToken> tokens) {
        this.tokens = tokens;
    }

    static Outcome<RuleExpr> parse(String text) {
        try {
            return Outcome.good(new RuleParser(RuleLexer.tokens(text)).whole());
        } catch (RuleStop stop) {
            return Outcome.bad(stop.getMessage(), stop.at());
        }
    }

    private RuleExpr whole() {
        RuleExpr expr = climb(0);
        if (peek().type() != RuleToken.Type.END) {
            throw unexpected(peek());
        }
        return expr;
    }

    private RuleExpr climb(int weakest) {
        RuleExpr left = operand();
        for (Optional<RuleOperator> next = operator(weakest); next.isPresent(); next = operator(weakest)) {
            position++;
            left = new RuleExpr.Binary(next.get(), left, climb(next.get().strength()));
        }
        return left;
    }

    private Optional<RuleOperator> operator(int weakest) {
        return peek().type() == RuleToken.Type.SYMBOL
                ? RuleOperator.of(peek().text()).filter(operator -> operator.strength() > weakest)
                : Optional.empty();
    }

    private RuleExpr operand() {
        RuleToken token = tokens.get(position++);
        return switch (token.type()) {
            case VARIABLE -> new RuleExpr.Variable(token.text());
            case TEXT -> new RuleExpr.Text(token.text());
            case REGEX ->
                new RuleExpr.Regex(Regexes.parse(token.text())
                        .orElseThrow(() -> new RuleStop("RE2 does not accept this regular expression", token.at())));
            case NULL -> new RuleExpr.Null();
            case FLAG -> new RuleExpr.Flag(token.text().equals("true"));
            case SYMBOL -> symbol(token);
            case END -> throw unexpected(token);
        };
    }

    private RuleExpr symbol(RuleToken token) {
        if (token.is("!")) {
            return new RuleExpr.Not(operand());
        }
        if (!token.is("(")) {
            throw unexpected(token);
        }
        RuleExpr inner = climb(0);
        if (!peek().is(")")) {
            throw new RuleStop("expected ')' but found " + peek().described(), peek().at());
        }
        position++;
        return inner;
    }

    private RuleToken peek() {
        return tokens.get(position);
    }

    private static RuleStop unexpected(RuleToken token) {
        return new RuleStop("unexpected " + token.described(), token.at());
    }
}
