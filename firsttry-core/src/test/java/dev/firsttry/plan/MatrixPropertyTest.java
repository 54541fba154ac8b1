package dev.firsttry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import dev.firsttry.finding.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The matrix algorithm against a naive model that knows text values and numbers only. */
class MatrixPropertyTest {

    private static final List<String> KEYS = List.of("a", "b", "c");

    @Property(tries = 500)
    void rows_are_those_of_the_naive_model(@ForAll("matrices") Matrix matrix) {
        List<Map<String, Value>> rows =
                MatrixRows.of(matrix).stream().map(Matrix.Row::values).toList();
        assertThat(rows.stream().map(MatrixPropertyTest::plain).toList()).isEqualTo(naive(matrix));
    }

    @Provide
    Arbitrary<Matrix> matrices() {
        Arbitrary<Value> value = Arbitraries.of("x", "X", "y", "1", "2", "").map(Value::of);
        Arbitrary<Value> scalar =
                Arbitraries.oneOf(value, Arbitraries.of(1d, 2d, 0d).map(Value::of));
        Arbitrary<List<List<Value>>> vectors =
                scalar.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(0).ofMaxSize(3);
        Arbitrary<Map<String, Value>> entry = Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e"), scalar)
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(
                        vectors, entry.list().ofMaxSize(4), entry.list().ofMaxSize(3))
                .as(MatrixPropertyTest::matrix);
    }

    private static Matrix matrix(
            List<List<Value>> values, List<Map<String, Value>> include, List<Map<String, Value>> exclude) {
        List<Matrix.Vector> vectors = IntStream.range(0, values.size())
                .mapToObj(i -> new Matrix.Vector(KEYS.get(i), values.get(i)))
                .toList();
        List<Matrix.Entry> excludes = exclude.stream()
                .filter(entry -> entry.keySet().stream()
                        .allMatch(key -> KEYS.indexOf(key) >= 0 && KEYS.indexOf(key) < values.size()))
                .map(MatrixPropertyTest::entry)
                .toList();
        return new Matrix(
                vectors, include.stream().map(MatrixPropertyTest::entry).toList(), excludes);
    }

    private static Matrix.Entry entry(Map<String, Value> values) {
        return new Matrix.Entry(Location.NONE, values);
    }

    /** As the documentation tells it, with counters and plain maps. */
    private static List<Map<String, Object>> naive(Matrix matrix) {
        int count = matrix.vectors().isEmpty() ? 0 : 1;
        for (Matrix.Vector vector : matrix.vectors()) {
            count *= vector.values().size();
        }
        List<Map<String, Object>> originals = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Map<String, Object> row = new LinkedHashMap<>();
            int block = count;
            for (Matrix.Vector vector : matrix.vectors()) {
                block /= vector.values().size();
                row.put(
                        vector.name(),
                        plain(vector.values()
                                .get(number / block % vector.values().size())));
            }
            if (matrix.exclude().stream().noneMatch(entry -> fits(plain(entry.values()), row))) {
                originals.add(row);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        originals.forEach(row -> rows.add(new LinkedHashMap<>(row)));
        for (Matrix.Entry entry : matrix.include()) {
            Map<String, Object> base = new LinkedHashMap<>(plain(entry.values()));
            base.keySet()
                    .removeIf(key -> matrix.vectors().stream()
                            .noneMatch(vector -> vector.name().equals(key)));
            Map<String, Object> extra = new LinkedHashMap<>(plain(entry.values()));
            extra.keySet().removeAll(base.keySet());
            boolean used = false;
            for (int i = 0; i < originals.size(); i++) {
                if (fits(base, originals.get(i))) {
                    rows.get(i).putAll(extra);
                    used = true;
                }
            }
            if (!used) {
                base.putAll(extra);
                rows.add(base);
            }
        }
        return rows;
    }

    private static boolean fits(Map<String, Object> wanted, Map<String, Object> row) {
        return wanted.entrySet().stream().allMatch(entry -> same(entry.getValue(), row.get(entry.getKey())));
    }

    private static boolean same(Object a, Object b) {
        return a instanceof String left && b instanceof String right
                ? left.equalsIgnoreCase(right)
                : number(a) == number(b);
    }

    private static double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        return switch ((String) value) {
            case "" -> 0;
            case "1" -> 1;
            case "2" -> 2;
            default -> Double.NaN;
        };
    }

    private static Map<String, Object> plain(Map<String, Value> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static Object plain(Value value) {
        return value instanceof Value.Num number ? (Object) number.value() : Coercion.text(value);
    }
}
