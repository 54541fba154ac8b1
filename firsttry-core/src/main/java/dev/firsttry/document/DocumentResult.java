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

        /**
         * Nothing is wrong but keys that are there twice, so that a reader can tell what else is.
         *
         * @param documents of such keys they have the last one
         */
        default R duplicated(List<Fault> faults, List<Node> documents) {
            return faulty(faults);
        }
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

    /** Keys that are there twice, and nothing else. */
    record Duplicated(List<Fault> faults, List<Node> documents) implements DocumentResult {
        public Duplicated {
            faults = List.copyOf(faults);
            documents = List.copyOf(documents);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.duplicated(faults, documents);
        }
    }
}
