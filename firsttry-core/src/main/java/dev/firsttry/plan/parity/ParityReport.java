package dev.firsttry.plan.parity;

import java.util.List;
import java.util.Objects;

/**
 * Two plans compared.
 *
 * @param left label of the plan that is the measure
 * @param right label of the plan that is measured
 * @param compared how many instances both have
 * @param differences in the order of the left plan, then of the right one
 */
public record ParityReport(String left, String right, int compared, List<Difference> differences) {

    public ParityReport {
        Objects.requireNonNull(left);
        Objects.requireNonNull(right);
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return differences.isEmpty();
    }
}
