package dev.firsttry.workflow.github;

import dev.firsttry.document.Node;
import dev.firsttry.document.ScalarValue;
import dev.firsttry.expression.Condition;
import dev.firsttry.expression.ExpressionFault;
import dev.firsttry.expression.Outcome;
import dev.firsttry.expression.Scope;
import dev.firsttry.expression.Template;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Makes {@link Data} of nodes and judges the expressions in it. */
final class DataReader {

    /** The service's limit for an expression, which such a text becomes. */
    private static final int LONGEST = 21_000;

    private final Faults faults;

    DataReader(Faults faults) {
        this.faults = faults;
    }

    /** The depth of a document bounds this recursion. */
    Data read(Node node, Scope scope) {
        return Nodes.either(
                node,
                mapping -> new Data.Fields(mapping.location(), entries(mapping, scope)),
                list -> new Data.Items(
                        list.location(),
                        list.items().stream().map(item -> read(item, scope)).toList()),
                scalar -> leaf(scalar, scope));
    }

    List<Named> entries(Node.Mapping mapping, Scope scope) {
        return mapping.entries().stream()
                .map(entry -> new Named(entry.key().text(), entry.key().location(), read(entry.value(), scope)))
                .toList();
    }

    Data.Leaf leaf(Node.Scalar scalar, Scope scope) {
        Optional<Template> template = Optional.empty();
        if (isText(scalar) && Template.hasExpression(scalar.text())) {
            Outcome<Template> outcome = Template.parse(scalar.text(), scope);
            report(outcome.problems(), scalar);
            if (scalar.text().length() > LONGEST) {
                String message = "text with expressions has at most " + LONGEST + " characters";
                faults.add(FaultKind.BAD_EXPRESSION, scalar.location(), message);
            }
            template = outcome.fold(Optional::of, problems -> Optional.empty());
        }
        return new Data.Leaf(scalar.location(), scalar.text(), value(scalar.value()), template);
    }

    Condition condition(Node.Scalar scalar, Scope scope) {
        Outcome<Condition> outcome = Condition.parse(scalar.text(), scope);
        report(outcome.problems(), scalar);
        return outcome.orElse(Condition.SUCCESS);
    }

    private void report(List<ExpressionFault> problems, Node.Scalar scalar) {
        problems.forEach(problem -> faults.add(problem.at(place(scalar, problem.offset()))));
    }

    /** Exact within one line. In a block of lines the place of a character is not known, so the block's start. */
    private static Location place(Node.Scalar scalar, int offset) {
        Location start = scalar.location();
        if (scalar.text().indexOf('\n') >= 0) {
            return start;
        }
        int before =
                scalar.text().codePointCount(0, Math.min(offset, scalar.text().length()));
        return new Location(start.file(), start.line(), start.column() + before + (scalar.quoted() ? 1 : 0));
    }

    private static boolean isText(Node.Scalar scalar) {
        return scalar.value() instanceof ScalarValue.Text;
    }

    static Value value(ScalarValue value) {
        return value.fold(new ScalarValue.Cases<>() {
            @Override
            public Value nothing() {
                return Value.NULL;
            }

            @Override
            public Value bool(boolean flag) {
                return Value.of(flag);
            }

            @Override
            public Value integer(BigInteger number) {
                return Value.of(number.doubleValue());
            }

            @Override
            public Value real(double number) {
                return Value.of(number);
            }

            @Override
            public Value text(String text) {
                return Value.of(text);
            }
        });
    }
}
