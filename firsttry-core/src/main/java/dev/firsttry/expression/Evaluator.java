package dev.firsttry.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Runs a tree. Depth is bounded by the parser. */
final class Evaluator implements Expr.Cases<Value> {

    private final Environment environment;
    private final Functions functions;

    private Evaluator(Environment environment) {
        this.environment = environment;
        this.functions = new Functions(environment, this::value);
    }

    static Outcome<Value> evaluate(Expr expr, Environment environment) {
        try {
            return Outcome.good(new Evaluator(environment).value(expr));
        } catch (Stop stop) {
            return new Outcome.Bad<>(List.of(stop.fault()));
        }
    }

    private Value value(Expr expr) {
        return expr.fold(this);
    }

    @Override
    public Value literal(Expr.Literal expr) {
        return expr.value();
    }

    @Override
    public Value context(Expr.Context expr) {
        return environment.context(expr.name());
    }

    /** Whether a wildcard is in the chain is known from the tree, so filtered arrays need no type of their own. */
    @Override
    public Value index(Expr.Index expr) {
        Value target = value(expr.target());
        Value index = value(expr.index());
        if (!isFiltered(expr.target())) {
            return Indexing.at(target, index).orElse(Value.NULL);
        }
        List<Value> found = new ArrayList<>();
        Indexing.items(target).forEach(item -> Indexing.at(item, index).ifPresent(found::add));
        return Value.of(found);
    }

    @Override
    public Value wildcard(Expr.Wildcard expr) {
        Value target = value(expr.target());
        if (!isFiltered(expr.target())) {
            return Value.of(Indexing.items(target));
        }
        return Value.of(Indexing.items(target).stream()
                .flatMap(item -> Indexing.items(item).stream())
                .toList());
    }

    private static boolean isFiltered(Expr expr) {
        if (expr instanceof Expr.Index index) {
            return isFiltered(index.target());
        }
        return expr instanceof Expr.Wildcard;
    }

    @Override
    public Value call(Expr.Call expr) {
        return functions.call(expr);
    }

    @Override
    public Value not(Expr.Not expr) {
        return Value.of(!Coercion.truthy(value(expr.operand())));
    }

    @Override
    public Value compare(Expr.Compare expr) {
        Value left = value(expr.left());
        Value right = value(expr.right());
        return Value.of(
                switch (expr.operator()) {
                    case EQUAL -> Coercion.equal(left, right);
                    case NOT_EQUAL -> !Coercion.equal(left, right);
                    case LESS -> ordered(left, right, sign -> sign < 0);
                    case GREATER -> ordered(left, right, sign -> sign > 0);
                    case LESS_OR_EQUAL -> Coercion.equal(left, right) || ordered(left, right, sign -> sign < 0);
                    case GREATER_OR_EQUAL -> Coercion.equal(left, right) || ordered(left, right, sign -> sign > 0);
                });
    }

    private static boolean ordered(Value left, Value right, IntPredicate wanted) {
        OptionalInt sign = Coercion.compare(left, right);
        return sign.isPresent() && wanted.test(sign.getAsInt());
    }

    @Override
    public Value logical(Expr.Logical expr) {
        boolean decides = expr.operator() == Expr.Junction.OR;
        Value last = Value.NULL;
        for (Expr operand : expr.operands()) {
            last = value(operand);
            if (Coercion.truthy(last) == decides) {
                return last;
            }
        }
        return last;
    }
}
