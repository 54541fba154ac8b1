package dev.firsttry.document;

import dev.firsttry.document.Node.Entry;
import dev.firsttry.document.Node.Mapping;
import dev.firsttry.document.Node.Scalar;
import dev.firsttry.document.Node.Sequence;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the entries of one mapping: refuses keys written twice, applies merge keys. */
final class MappingBuilder {

    private static final String MERGE = "<<";

    private final Dialect dialect;
    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Location> written = new HashMap<>();

    MappingBuilder(Dialect dialect, Problems problems) {
        this.dialect = dialect;
        this.problems = problems;
    }

    void add(Scalar key, Node value) {
        if (dialect.isPsych() && !key.quoted() && key.text().equals(MERGE)) {
            merge(value);
            return;
        }
        String identity = dialect.identity(key.text());
        Location first = written.putIfAbsent(identity, key.location());
        if (first != null) {
            problems.add(
                    FaultKind.DUPLICATE,
                    key.location(),
                    "key '" + key.text() + "' is already defined in line " + first.line(),
                    List.of(key.text()));
        }
        entries.put(identity, new Entry(key, value));
    }

    /** As Psych does it: at this place, over what stands above; of several mappings the first wins. */
    private void merge(Node value) {
        value.fold(new Node.Cases<Void>() {
            @Override
            public Void mapping(Mapping mapping) {
                mapping.entries()
                        .forEach(entry ->
                                entries.put(dialect.identity(entry.key().text()), entry));
                return null;
            }

            @Override
            public Void sequence(Sequence sequence) {
                List<Node> lastFirst = new ArrayList<>(sequence.items());
                Collections.reverse(lastFirst);
                lastFirst.forEach(item -> item.fold(this));
                return null;
            }

            @Override
            public Void scalar(Scalar scalar) {
                problems.add(FaultKind.BAD_TYPE, scalar.location(), "'<<' merges mappings only", List.of(MERGE));
                return null;
            }
        });
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
