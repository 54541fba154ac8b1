package dev.firsttry.expression;

import java.util.List;

/** Copies a tree with every position 0, to compare trees by what they mean. */
final class Unplaced implements Expr.Cases<Expr> {

    static Expr copy(Expr expr) {
        return expr.fold(new Unplaced());
    }

    private List<Expr> all(List<Expr> exprs) {
        return exprs.stream().map(Unplaced::copy).toList();
    }

    @Override
    public Expr literal(Expr.Literal expr) {
        return new Expr.Literal(expr.value(), 0);
    }

    @Override
    public Expr context(Expr.Context expr) {
        return new Expr.Context(expr.name(), 0);
    }

    @Override
    public Expr index(Expr.Index expr) {
        return new Expr.Index(copy(expr.target()), copy(expr.index()), 0);
    }

    @Override
    public Expr wildcard(Expr.Wildcard expr) {
        return new Expr.Wildcard(copy(expr.target()), 0);
    }

    @Override
    public Expr call(Expr.Call expr) {
        return new Expr.Call(expr.function(), all(expr.arguments()), 0);
    }

    @Override
    public Expr not(Expr.Not expr) {
        return new Expr.Not(copy(expr.operand()), 0);
    }

    @Override
    public Expr compare(Expr.Compare expr) {
        return new Expr.Compare(expr.operator(), copy(expr.left()), copy(expr.right()), 0);
    }

    @Override
    public Expr logical(Expr.Logical expr) {
        return new Expr.Logical(expr.operator(), all(expr.operands()), 0);
    }
}
