package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.plan.Matrix.Entry;
import dev.firsttry.plan.Matrix.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The combinations of a matrix, by the rules of GitHub's published matrix builder: product, then exclude, then include
 * into the surviving rows, then the include entries that fitted none as rows of their own.
 */
final class MatrixRows {

    private final Matrix matrix;
    private final List<Filter> excludes;
    private final List<Inclusion> includes;

    private MatrixRows(Matrix matrix) {
        this.matrix = matrix;
        this.excludes = matrix.exclude().stream()
                .map(entry -> Filter.of(entry.values()))
                .toList();
        this.includes = matrix.include().stream().map(this::inclusion).toList();
    }

    static List<Row> of(Matrix matrix) {
        return new MatrixRows(matrix).rows();
    }

    /** An include entry, split. Base values never change, as keys that are vectors only filter. */
    private static final class Inclusion {
        final Map<String, Value> base = new LinkedHashMap<>();
        final Map<String, Value> extra = new LinkedHashMap<>();
        Filter filter = Filter.of(Map.of());
        boolean used;
    }

    private Inclusion inclusion(Entry entry) {
        Inclusion inclusion = new Inclusion();
        entry.values()
                .forEach((key, value) -> (matrix.isVector(key) ? inclusion.base : inclusion.extra).put(key, value));
        inclusion.filter = Filter.of(inclusion.base);
        return inclusion;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Map<String, Value> product : product()) {
            Value.Obj row = new Value.Obj(product);
            if (excludes.stream().noneMatch(exclude -> exclude.matches(row))) {
                rows.add(extended(row));
            }
        }
        includes.stream().filter(inclusion -> !inclusion.used).forEach(inclusion -> rows.add(alone(inclusion)));
        return rows;
    }

    /** The first vector varies slowest. */
    private List<Map<String, Value>> product() {
        List<Map<String, Value>> rows = matrix.vectors().isEmpty() ? List.of() : List.of(Map.of());
        for (Matrix.Vector vector : matrix.vectors()) {
            List<Map<String, Value>> longer =
                    new ArrayList<>(rows.size() * vector.values().size());
            for (Map<String, Value> row : rows) {
                for (Value value : vector.values()) {
                    Map<String, Value> next = new LinkedHashMap<>(row);
                    next.put(vector.name(), value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private Row extended(Value.Obj row) {
        Map<String, Value> values = new LinkedHashMap<>(row.entries());
        for (Inclusion inclusion : includes) {
            if (inclusion.filter.matches(row)) {
                inclusion.used = true;
                values.putAll(inclusion.extra);
            }
        }
        return new Row(values, List.copyOf(row.entries().values()));
    }

    private static Row alone(Inclusion inclusion) {
        Map<String, Value> values = new LinkedHashMap<>(inclusion.base);
        values.putAll(inclusion.extra);
        return new Row(values, List.copyOf(values.values()));
    }
}
