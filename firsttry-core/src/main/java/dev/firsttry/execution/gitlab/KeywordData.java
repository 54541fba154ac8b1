package dev.firsttry.execution.gitlab;

import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what keywords hold. */
final class KeywordData {

    private final List<Named> entries;

    KeywordData(List<Named> entries) {
        this.entries = entries;
    }

    Optional<Data> get(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Named::value)
                .findFirst();
    }

    /** The mapping of that name; empty when it is not there or something else. */
    Optional<KeywordData> mapping(String name) {
        return get(name).flatMap(KeywordData::mapping);
    }

    static Optional<KeywordData> mapping(Data data) {
        return data instanceof Data.Fields fields ? Optional.of(new KeywordData(fields.entries())) : Optional.empty();
    }

    Optional<String> text(String name) {
        return get(name).flatMap(data -> texts(data).stream().findFirst());
    }

    /** One text or a list of them, nested lists flattened. */
    List<String> texts(String name) {
        return get(name).map(KeywordData::texts).orElse(List.of());
    }

    boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    /** The items of a list, or the one thing itself. */
    List<Data> items(String name) {
        return get(name)
                .map(data -> data instanceof Data.Items items ? items.items() : List.of(data))
                .orElse(List.of());
    }

    static List<String> texts(Data data) {
        return data.<Stream<String>>fold(new Data.Cases<>() {
                    @Override
                    public Stream<String> leaf(Data.Leaf leaf) {
                        return Stream.of(leaf.text());
                    }

                    @Override
                    public Stream<String> items(Data.Items items) {
                        return items.items().stream().flatMap(item -> texts(item).stream());
                    }

                    @Override
                    public Stream<String> fields(Data.Fields fields) {
                        return Stream.empty();
                    }
                })
                .toList();
    }
}
