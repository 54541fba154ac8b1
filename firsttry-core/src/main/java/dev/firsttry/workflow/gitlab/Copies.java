package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expands {@code parallel}: the service decides rules for each copy, so copies come before rules. */
final class Copies {

    static final int MAX = 200;
    private static final int MAX_NAME = 255;

    /** As many as a plan may have. */
    private static final int MAX_IN_ALL = 250_000;

    private final Faults faults;
    private int inAll;

    Copies(Faults faults) {
        this.faults = faults;
    }

    /**
     * One instance of a job.
     *
     * @param name as the service shows it: {@code test}, {@code test 1/3} or {@code test: [a, b]}
     * @param matrix variables of the matrix, in order
     * @param index from 0
     * @param total 0 for a job without {@code parallel}
     */
    record Copy(Definition job, String name, Map<String, String> matrix, int index, int total) {}

    List<Copy> of(Definition job) {
        Optional<Node> parallel = job.get("parallel");
        if (parallel.isEmpty()) {
            return List.of(new Copy(job, job.name(), Map.of(), 0, 0));
        }
        List<Copy> copies = Nodes.mapping(parallel.get())
                .map(mapping -> matrix(job, mapping))
                .orElseGet(() -> counted(job, Nodes.texts(parallel.get())));
        checkNames(job, copies);
        return affordable(job, copies);
    }

    private List<Copy> affordable(Definition job, List<Copy> copies) {
        boolean before = inAll <= MAX_IN_ALL;
        inAll += copies.size();
        if (before && inAll > MAX_IN_ALL) {
            String message = "the pipeline has more than " + MAX_IN_ALL + " instances";
            faults.add(FaultKind.UNSUPPORTED, job.location(), message, job.name());
        }
        return inAll > MAX_IN_ALL ? List.of() : copies;
    }

    private static List<Copy> counted(Definition job, List<String> count) {
        int total = count.size() == 1 && count.get(0).matches("[0-9]{1,3}") ? Integer.parseInt(count.get(0)) : 1;
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < Math.min(total, MAX); i++) {
            copies.add(new Copy(job, job.name() + " " + (i + 1) + "/" + total, Map.of(), i, total));
        }
        return copies;
    }

    private List<Copy> matrix(Definition job, Node.Mapping parallel) {
        Optional<Node> matrix = Nodes.get(parallel, "matrix");
        List<Map<String, String>> rows =
                matrix.map(node -> rows(node, job.name())).orElse(List.of());
        if (rows.isEmpty()) {
            bad(job, parallel, "'parallel:matrix' needs at least one variable with a value");
        }
        if (rows.size() > MAX) {
            bad(job, parallel, "'parallel:matrix' makes more than " + MAX + " instances");
        }
        List<Copy> copies = new ArrayList<>();
        for (Map<String, String> row : rows.subList(0, Math.min(rows.size(), MAX))) {
            copies.add(new Copy(job, name(job.name(), row), row, copies.size(), rows.size()));
        }
        return copies;
    }

    static String name(String job, Map<String, String> row) {
        return job + ": [" + String.join(", ", row.values()) + "]";
    }

    /** Products of each entry, the first key slowest, one entry after the other. Stops soon after the limit. */
    List<Map<String, String>> rows(Node matrix, String job) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Node entry : Nodes.flat(matrix)) {
            Optional<Node.Mapping> keys = Nodes.mapping(entry);
            if (rows.size() <= MAX && keys.isPresent() && !keys.get().entries().isEmpty()) {
                rows.addAll(product(keys.get(), job));
            }
        }
        return rows;
    }

    private List<Map<String, String>> product(Node.Mapping keys, String job) {
        List<Map<String, String>> rows = List.of(Map.of());
        for (Node.Entry entry : keys.entries()) {
            List<String> values = Nodes.texts(entry.value());
            if (values.isEmpty()) {
                faults.add(
                        FaultKind.BAD_MATRIX,
                        entry.key().location(),
                        "job '" + job + "': variable '" + entry.key().text() + "' of 'parallel:matrix' has no values",
                        job,
                        entry.key().text());
            }
            rows = longer(rows, entry.key().text(), values);
        }
        return rows;
    }

    private static List<Map<String, String>> longer(List<Map<String, String>> rows, String key, List<String> values) {
        List<Map<String, String>> longer = new ArrayList<>();
        for (Map<String, String> row : rows) {
            for (String value : values) {
                if (longer.size() > MAX) {
                    return longer;
                }
                Map<String, String> next = new LinkedHashMap<>(row);
                next.put(key, value);
                longer.add(next);
            }
        }
        return longer;
    }

    private void checkNames(Definition job, List<Copy> copies) {
        copies.stream()
                .filter(copy -> copy.name().length() > MAX_NAME)
                .findFirst()
                .ifPresent(copy -> faults.add(
                        FaultKind.BAD_JOB_ID,
                        job.location(),
                        "the name of an instance of job '" + job.name() + "' is longer than " + MAX_NAME
                                + " characters",
                        job.name()));
    }

    private void bad(Definition job, Node.Mapping parallel, String message) {
        faults.add(FaultKind.BAD_MATRIX, parallel.location(), "job '" + job.name() + "': " + message, job.name());
    }
}
