package dev.firsttry.execution.runner;

import dev.firsttry.expression.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a job asks of its runner.
 *
 * @param labels all of which the runner must have
 * @param group of runners; empty when none is named
 */
public record RunsOn(List<String> labels, Optional<String> group) {

    public RunsOn {
        labels = List.copyOf(labels);
    }

    /** From the evaluated {@code runs-on}: text, a list of texts, or {@code group} and {@code labels}. */
    public static RunsOn of(Value value) {
        if (value instanceof Value.Obj mapping) {
            List<String> labels = mapping.get("labels").map(RunsOn::texts).orElse(List.of());
            return new RunsOn(
                    labels,
                    mapping.get("group").flatMap(group -> texts(group).stream().findFirst()));
        }
        return new RunsOn(texts(value), Optional.empty());
    }

    private static List<String> texts(Value value) {
        return value.<Stream<String>>fold(new Value.Cases<>() {
                    @Override
                    public Stream<String> nothing() {
                        return Stream.empty();
                    }

                    @Override
                    public Stream<String> bool(boolean flag) {
                        return Stream.of(Boolean.toString(flag));
                    }

                    @Override
                    public Stream<String> number(double number) {
                        return Stream.of(Double.toString(number));
                    }

                    @Override
                    public Stream<String> text(String text) {
                        return Stream.of(text);
                    }

                    @Override
                    public Stream<String> array(Value.Array array) {
                        return array.items().stream().flatMap(item -> texts(item).stream());
                    }

                    @Override
                    public Stream<String> object(Value.Obj object) {
                        return Stream.empty();
                    }
                })
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
