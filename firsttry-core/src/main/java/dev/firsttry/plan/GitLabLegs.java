package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.expression.Value;
import dev.firsttry.pipeline.Expansion;
import dev.firsttry.pipeline.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** GitLab's {@code parallel}: legs and names. */
final class GitLabLegs {

    private GitLabLegs() {}

    static List<Leg> of(Expansion.Copies copies) {
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < copies.count(); i++) {
            legs.add(new Leg(Map.of(), i, copies.count()));
        }
        return legs;
    }

    /** The first key of an entry varies slowest; entries one after the other. */
    static List<Leg> of(Expansion.Products products) {
        List<Map<String, Value>> rows = new ArrayList<>();
        products.entries().forEach(entry -> rows.addAll(product(entry)));
        List<Leg> legs = new ArrayList<>();
        rows.forEach(row -> legs.add(new Leg(row, legs.size(), rows.size())));
        return legs;
    }

    private static List<Map<String, Value>> product(List<Expansion.Vector> vectors) {
        List<Map<String, Value>> rows = List.of(Map.of());
        for (Expansion.Vector vector : vectors) {
            List<Map<String, Value>> longer = new ArrayList<>();
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

    /** {@code test: [a, b]}, or {@code test 1/3}. */
    static String name(Job job, Leg leg) {
        if (leg.matrix().isEmpty()) {
            return job.id() + " " + (leg.index() + 1) + "/" + leg.total();
        }
        return job.id()
                + leg.matrix().values().stream().map(Coercion::text).collect(Collectors.joining(", ", ": [", "]"));
    }

    /** Names of the instances of a parallel job; none for other jobs. */
    static List<String> names(Job job) {
        return job.expansion().fold(new Expansion.Cases<>() {
            @Override
            public List<String> single() {
                return List.of();
            }

            @Override
            public List<String> strategy(Expansion.Strategy strategy) {
                return List.of();
            }

            @Override
            public List<String> copies(Expansion.Copies copies) {
                return all(of(copies));
            }

            @Override
            public List<String> products(Expansion.Products products) {
                return all(of(products));
            }

            private List<String> all(List<Leg> legs) {
                return legs.stream().map(leg -> name(job, leg)).toList();
            }
        });
    }
}
