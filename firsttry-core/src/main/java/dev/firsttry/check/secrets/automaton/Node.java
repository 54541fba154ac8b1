package dev.firsttry.check.secrets.automaton;

import java.util.BitSet;
import java.util.List;

/** Syntax tree of a regular expression over bytes. Assertions such as {@code ^} and {@code \b} count as empty. */
sealed interface Node {

    <R> R fold(Cases<R> cases);

    interface Cases<R> {
        R bytes(Bytes node);

        R sequence(Sequence node);

        R choice(Choice node);

        R repeat(Repeat node);
    }

    /** One byte out of a set. */
    record Bytes(BitSet set) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bytes(this);
        }
    }

    /** One after the other; empty: the empty text. */
    record Sequence(List<Node> parts) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /** Any one. */
    record Choice(List<Node> branches) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /** @param max -1: without limit */
    record Repeat(Node body, int min, int max) implements Node {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.repeat(this);
        }
    }
}
