package dev.firsttry.plan;

import dev.firsttry.expression.Value;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.plan.Matrix.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a matrix whose expressions are decided. Used when planning, and again when an upstream output arrives. */
final class MatrixReader {

    /** More combinations are an error for the service. */
    static final int LIMIT = 256;

    private static final long PRODUCT_LIMIT = 100_000;
    private static final String INCLUDE = "include";
    private static final String EXCLUDE = "exclude";

    private final String job;
    private final List<Fault> faults;

    MatrixReader(String job, List<Fault> faults) {
        this.job = job;
        this.faults = faults;
    }

    /** The combinations; empty when the matrix is faulty, which is then on record. */
    Optional<List<Matrix.Row>> rows(Data data) {
        int before = faults.size();
        Optional<Matrix> matrix = fields(data, "the matrix").map(this::matrix);
        if (faults.size() > before || matrix.isEmpty()) {
            return Optional.empty();
        }
        long product = matrix.get().vectors().stream()
                .mapToLong(vector -> vector.values().size())
                .reduce(1, (a, b) -> Math.min(PRODUCT_LIMIT + 1, a * b));
        List<Matrix.Row> rows = product > PRODUCT_LIMIT ? List.of() : MatrixRows.of(matrix.get());
        if (product > PRODUCT_LIMIT || rows.size() > LIMIT) {
            String count = product > PRODUCT_LIMIT ? "more than " + PRODUCT_LIMIT : "" + rows.size();
            fault(
                    data.location(),
                    "the matrix of job '" + job + "' has " + count + " combinations; at most " + LIMIT
                            + " are allowed");
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    private Matrix matrix(Data.Fields fields) {
        List<Matrix.Vector> vectors = new ArrayList<>();
        fields.entries().stream()
                .filter(entry -> !entry.name().equals(INCLUDE) && !entry.name().equals(EXCLUDE))
                .forEach(entry -> vector(entry).ifPresent(vectors::add));
        Matrix matrix = new Matrix(vectors, entries(fields, INCLUDE), entries(fields, EXCLUDE));
        boolean hasVector =
                fields.entries().stream().anyMatch(entry -> !entry.name().equals(EXCLUDE));
        if (!hasVector
                || vectors.isEmpty()
                        && fields.get(INCLUDE).isPresent()
                        && matrix.include().isEmpty()) {
            fault(fields.location(), "the matrix of job '" + job + "' has neither a vector nor 'include'");
        }
        matrix.exclude().forEach(entry -> checkExclude(entry, matrix));
        return matrix;
    }

    private Optional<Matrix.Vector> vector(Named entry) {
        String what = "vector '" + entry.name() + "' of the matrix of job '" + job + "'";
        Optional<Data.Items> items = items(entry.value(), what);
        if (items.filter(list -> list.items().isEmpty()).isPresent()) {
            fault(entry.value().location(), what + " is empty; it needs at least one value");
            return Optional.empty();
        }
        return items.map(list -> new Matrix.Vector(
                entry.name(), list.items().stream().map(Literals::value).toList()));
    }

    private List<Entry> entries(Data.Fields fields, String key) {
        String what = "'" + key + "' of the matrix of job '" + job + "'";
        return fields.get(key)
                .flatMap(data -> items(data, what))
                .map(list -> list.items().stream()
                        .flatMap(item -> fields(item, "an item of " + what).stream())
                        .map(MatrixReader::entry)
                        .toList())
                .orElse(List.of());
    }

    private static Entry entry(Data.Fields fields) {
        Map<String, Value> values = new LinkedHashMap<>();
        fields.entries().forEach(entry -> values.put(entry.name(), Literals.value(entry.value())));
        return new Entry(fields.location(), values);
    }

    private void checkExclude(Entry entry, Matrix matrix) {
        entry.values().keySet().stream()
                .filter(key -> !matrix.isVector(key))
                .forEach(key -> fault(
                        entry.location(),
                        "'exclude' of the matrix of job '" + job + "' names '" + key
                                + "', which is no vector of the matrix"));
    }

    private Optional<Data.Fields> fields(Data data, String what) {
        return data.fold(new Only<>(what + " must be a mapping") {
            @Override
            public Optional<Data.Fields> fields(Data.Fields fields) {
                return Optional.of(fields);
            }
        });
    }

    private Optional<Data.Items> items(Data data, String what) {
        return data.fold(new Only<>(what + " must be a list") {
            @Override
            public Optional<Data.Items> items(Data.Items items) {
                return Optional.of(items);
            }
        });
    }

    private void fault(Location location, String message) {
        faults.add(new Fault(FaultKind.BAD_MATRIX, message, location, List.of(job)));
    }

    /** Refuses everything that is not overridden. */
    private class Only<T> implements Data.Cases<Optional<T>> {

        private final String message;

        Only(String message) {
            this.message = message;
        }

        @Override
        public Optional<T> leaf(Data.Leaf leaf) {
            return refuse(leaf);
        }

        @Override
        public Optional<T> items(Data.Items items) {
            return refuse(items);
        }

        @Override
        public Optional<T> fields(Data.Fields fields) {
            return refuse(fields);
        }

        private Optional<T> refuse(Data data) {
            fault(data.location(), message);
            return Optional.empty();
        }
    }
}
