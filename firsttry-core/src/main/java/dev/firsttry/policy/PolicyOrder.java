package dev.firsttry.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order "demands at least as much": a partial order of what policies demand, field by field. A check or an objective
 * that is off is below every one that is on, whatever its other fields say.
 */
public final class PolicyOrder {

    private PolicyOrder() {}

    /**
     * A field in which the child demands less.
     *
     * @param demanded the parent's
     * @param offered the child's
     */
    public record Loosened(Term demanded, Term offered) {}

    /** Every field in which {@code child} demands less than {@code parent}; empty when it is at least as tight. */
    public static List<Loosened> loosened(Policy parent, Policy child) {
        Map<String, Term> offered = child.terms().stream().collect(Collectors.toMap(Term::field, Function.identity()));
        List<Loosened> loosened = new ArrayList<>();
        for (Term demanded : parent.terms()) {
            Optional.ofNullable(offered.get(demanded.field()))
                    .filter(term -> !term.tightens(demanded))
                    .ifPresent(term -> loosened.add(new Loosened(demanded, term)));
        }
        return loosened;
    }

    /** Whether {@code child} demands at least what {@code parent} demands. */
    public static boolean isAtLeast(Policy parent, Policy child) {
        return loosened(parent, child).isEmpty();
    }
}
