package dev.firsttry.document;

import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Objects;

/** Reads YAML or JSON. Never throws for what a file says; every fault that can be collected is. Thread-safe. */
public final class DocumentReader {

    private final Dialect dialect;
    private final Limits limits;

    public DocumentReader(Dialect dialect, Limits limits) {
        this.dialect = Objects.requireNonNull(dialect);
        this.limits = Objects.requireNonNull(limits);
    }

    /** A reader with the {@link Limits#DEFAULT} limits. */
    public static DocumentReader of(Dialect dialect) {
        return new DocumentReader(dialect, Limits.DEFAULT);
    }

    /**
     * All documents of a file. JSON has exactly one.
     *
     * @param file its name as it shall stand in locations
     */
    public DocumentResult read(String file, byte[] bytes) {
        Problems problems = new Problems(file);
        List<Node> documents = List.of();
        try {
            String text = Utf8.decode(bytes, limits.bytes());
            documents = dialect.isJson()
                    ? List.of(new JsonReader(limits, problems).read(text))
                    : new YamlReader(dialect, limits, problems).read(text);
        } catch (Unreadable end) {
            problems.add(FaultKind.BAD_YAML, end.line, end.column, end.getMessage());
        }
        if (problems.isEmpty()) {
            return new DocumentResult.Documents(documents);
        }
        return problems.areDuplicates()
                ? new DocumentResult.Duplicated(problems.inOrder(), documents)
                : new DocumentResult.Faulty(problems.inOrder());
    }

    /** The only document of a file. None at all, or a second one, is a fault. */
    public DocumentResult readOne(String file, byte[] bytes) {
        return read(file, bytes).fold(new DocumentResult.Cases<>() {
            @Override
            public DocumentResult documents(List<Node> documents) {
                return switch (documents.size()) {
                    case 0 -> faulty(List.of(fault("the file is empty", new Location(file, 1, 1))));
                    case 1 -> new DocumentResult.Documents(documents);
                    default ->
                        faulty(List.of(fault(
                                "a second document starts here, but only one is allowed",
                                documents.get(1).location())));
                };
            }

            @Override
            public DocumentResult faulty(List<Fault> faults) {
                return new DocumentResult.Faulty(faults);
            }

            @Override
            public DocumentResult duplicated(List<Fault> faults, List<Node> documents) {
                return documents.size() == 1 ? new DocumentResult.Duplicated(faults, documents) : faulty(faults);
            }
        });
    }

    private static Fault fault(String message, Location location) {
        return new Fault(FaultKind.BAD_YAML, message, location, List.of());
    }
}
