package dev.firsttry.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression reads, known without running it.
 *
 * @param paths each chain of properties from a context, such as {@code [needs, build, outputs, x]}; the context in lower
 *     case; {@link #ANY} where the name is computed or a wildcard
 * @param functions functions called anywhere in the tree
 */
public record Analysis(Set<List<String>> paths, Set<Function> functions) {

    /** Stands for every name. */
    public static final String ANY = "*";

    public Analysis {
        paths = new LinkedHashSet<>(paths);
        functions = new LinkedHashSet<>(functions);
    }

    public static Analysis of(Expr expr) {
        return of(List.of(expr));
    }

    public static Analysis of(List<Expr> exprs) {
        Collector collector = new Collector();
        exprs.forEach(collector::read);
        return new Analysis(collector.paths, collector.functions);
    }

    /** Lower case names of the contexts that are read. */
    public Set<String> contexts() {
        Set<String> contexts = new LinkedHashSet<>();
        paths.forEach(path -> contexts.add(path.get(0)));
        return contexts;
    }

    /** Whether success(), failure(), cancelled() or always() is called: if not, a condition implies success(). */
    public boolean callsStatusFunction() {
        return functions.stream().anyMatch(Function.STATUS::contains);
    }

    /**
     * Ids of the needed jobs whose outputs are read, as spelt; {@link #ANY} when that is only known at run time, as for
     * {@code toJSON(needs)}.
     */
    public Set<String> neededOutputs() {
        Set<String> jobs = new LinkedHashSet<>();
        for (List<String> path : paths) {
            if (path.get(0).equals("needs") && (path.size() < 3 || readsOutputs(path.get(2)))) {
                jobs.add(path.size() < 2 ? ANY : path.get(1));
            }
        }
        return jobs;
    }

    private static boolean readsOutputs(String property) {
        return property.equals(ANY) || property.equalsIgnoreCase("outputs");
    }

    /** The name that an index is, when it is written out. */
    static Optional<String> constantName(Expr index) {
        return index instanceof Expr.Literal literal && Coercion.kind(literal.value()) == Kind.TEXT
                ? Optional.of(Coercion.text(literal.value()))
                : Optional.empty();
    }

    /** Returns the path that the visited expression is; empty when it is no chain from a context. */
    private static final class Collector implements Expr.Cases<Optional<List<String>>> {

        private final Set<List<String>> paths = new LinkedHashSet<>();
        private final Set<Function> functions = new LinkedHashSet<>();

        private void read(Expr expr) {
            expr.fold(this).ifPresent(paths::add);
        }

        @Override
        public Optional<List<String>> literal(Expr.Literal expr) {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> context(Expr.Context expr) {
            return Optional.of(List.of(expr.name().toLowerCase(Locale.ROOT)));
        }

        @Override
        public Optional<List<String>> index(Expr.Index expr) {
            read(expr.index());
            return step(expr.target(), constantName(expr.index()).orElse(ANY));
        }

        @Override
        public Optional<List<String>> wildcard(Expr.Wildcard expr) {
            return step(expr.target(), ANY);
        }

        private Optional<List<String>> step(Expr target, String name) {
            return target.fold(this).map(path -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                return List.copyOf(longer);
            });
        }

        @Override
        public Optional<List<String>> call(Expr.Call expr) {
            functions.add(expr.function());
            expr.arguments().forEach(this::read);
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> not(Expr.Not expr) {
            read(expr.operand());
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> compare(Expr.Compare expr) {
            read(expr.left());
            read(expr.right());
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> logical(Expr.Logical expr) {
            expr.operands().forEach(this::read);
            return Optional.empty();
        }
    }
}
