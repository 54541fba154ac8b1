package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.expression.ExpressionFault;
import dev.firsttry.expression.Outcome;
import dev.firsttry.expression.rules.RuleExpr;
import dev.firsttry.expression.rules.RuleExpressions;
import dev.firsttry.finding.Location;
import java.util.HashMap;
import java.util.Map;

/** The conditions of {@code if} and {@code only:variables}, each text parsed once. */
final class Conditions {

    private final Map<String, Outcome<RuleExpr>> parsed = new HashMap<>();
    private final Faults faults;

    Conditions(Faults faults) {
        this.faults = faults;
    }

    /** Reports what is wrong with it. */
    void check(Node.Scalar condition) {
        parse(condition).problems().forEach(problem -> faults.add(problem.at(place(condition, problem))));
    }

    /** A condition that is wrong does not hold. */
    boolean holds(Node.Scalar condition, Map<String, String> variables) {
        return parse(condition)
                .map(expr -> RuleExpressions.holds(expr, variables))
                .orElse(false);
    }

    private Outcome<RuleExpr> parse(Node.Scalar condition) {
        return parsed.computeIfAbsent(condition.text(), RuleExpressions::parse);
    }

    /** Exact within one line. In a block of lines the place of a character is not known, so the block's start. */
    private static Location place(Node.Scalar scalar, ExpressionFault fault) {
        Location start = scalar.location();
        if (scalar.text().indexOf('\n') >= 0) {
            return start;
        }
        int before = scalar.text().codePointCount(0, fault.offset()) + (scalar.quoted() ? 1 : 0);
        return new Location(start.file(), start.line(), start.column() + before);
    }
}
