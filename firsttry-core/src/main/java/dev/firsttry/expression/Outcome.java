package dev.firsttry.expression;

import java.util.List;
import java.util.function.Function;

/**
 * Either a result or what is wrong with the text, never both.
 *
 * @param <T> type of the result
 */
public sealed interface Outcome<T> {

    /** It worked. */
    record Good<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> good, Function<List<ExpressionFault>, ? extends R> bad) {
            return good.apply(value);
        }
    }

    /** It did not; at least one fault, in the order of the text. */
    record Bad<T>(List<ExpressionFault> faults) implements Outcome<T> {
        public Bad {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a bad outcome needs a fault");
            }
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> good, Function<List<ExpressionFault>, ? extends R> bad) {
            return bad.apply(faults);
        }
    }

    <R> R fold(Function<? super T, ? extends R> good, Function<List<ExpressionFault>, ? extends R> bad);

    /** What is wrong; empty when nothing is. */
    default List<ExpressionFault> problems() {
        return fold(value -> List.of(), faults -> faults);
    }

    /** The result, or {@code other} when there is none. */
    default T orElse(T other) {
        return fold(value -> value, faults -> other);
    }

    /** The same with the result changed. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> new Good<>(change.apply(value)), Bad::new);
    }

    static <T> Outcome<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Outcome<T> bad(String message, int offset) {
        return new Bad<>(List.of(new ExpressionFault(message, offset)));
    }
}
