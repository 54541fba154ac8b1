package dev.firsttry.document;

import dev.firsttry.finding.Fault;
import java.util.List;

/** What reading a file gave: its documents, or everything that is wrong with it. */
public sealed interface DocumentResult {

    /** Calls the method of {@code cases} that fits. */
    <R> R fold(Cases<R> cases);

    /** One method for each result. */
    interface Cases<R> {
        R documents(List<Node> documents);

        R faulty(List<Fault> faults);
    }

    /** The documents in order; none for a file of white space and comments. */
    record Documents(List<Node> documents) implements DocumentResult {
        public Documents {
            documents = List.copyOf(documents);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.documents(documents);
        }
    }

    /** At least one fault, in the order of the file. */
    record Faulty(List<Fault> faults) implements DocumentResult {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.faulty(faults);
        }
    }
}
