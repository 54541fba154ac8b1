package dev.firsttry.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the contexts and functions of one expression against its scope and keeps what is wrong with them. */
final class Names {

    private final Scope scope;
    private final List<ExpressionFault> faults = new ArrayList<>();

    Names(Scope scope) {
        this.scope = scope;
    }

    Expr context(Token name) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        if (!scope.contexts().contains(lower)) {
            String trouble = Scope.CONTEXTS.contains(lower)
                    ? "context '" + name.text() + "' cannot be used in " + scope.key()
                    : "unknown context '" + name.text() + "'";
            complain(trouble + "; " + available(), name);
        }
        return new Expr.Context(name.text(), name.at());
    }

    Expr call(Token name, List<Expr> arguments) {
        Optional<Function> function = Function.named(name.text());
        if (function.isEmpty()) {
            complain("unknown function '" + name.text() + "'", name);
            return new Expr.Literal(Value.NULL, name.at());
        }
        if (!scope.functions().contains(function.get())) {
            complain(function.get().spelling() + "() cannot be used in " + scope.key(), name);
        }
        function.get().complaint(arguments.size()).ifPresent(complaint -> complain(complaint, name));
        return new Expr.Call(function.get(), arguments, name.at());
    }

    private String available() {
        return scope.contexts().isEmpty()
                ? "no contexts are available in " + scope.key()
                : "available: " + String.join(", ", scope.contexts());
    }

    private void complain(String message, Token name) {
        faults.add(new ExpressionFault(message, name.at()));
    }

    List<ExpressionFault> faults() {
        return faults;
    }

    List<ExpressionFault> faultsAnd(ExpressionFault last) {
        List<ExpressionFault> all = new ArrayList<>(faults);
        all.add(last);
        return all;
    }
}
