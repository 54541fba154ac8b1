package dev.firsttry.check.secrets.automaton;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Nondeterministic automaton (Thompson's construction). A state consumes one byte of a set, or branches, or accepts.
 * State 0 accepts.
 */
final class Nfa {

    static final int ACCEPT = 0;
    private static final int MAX_STATES = 20_000;

    private BitSet[] sets = new BitSet[64];
    private int[] next = new int[64];
    private int[] other = new int[64];
    private int size = 1;
    private int start;

    private Nfa() {}

    /** Empty when the expression is too large. */
    static Optional<Nfa> of(Node node) {
        var nfa = new Nfa();
        nfa.start = nfa.compile(node, ACCEPT);
        return nfa.size > MAX_STATES ? Optional.empty() : Optional.of(nfa);
    }

    int start() {
        return start;
    }

    int size() {
        return size;
    }

    /** The different sets of bytes that states consume. */
    List<BitSet> alphabet() {
        return Arrays.stream(sets, 0, size).filter(Objects::nonNull).distinct().toList();
    }

    /** Whether the state consumes a byte. */
    boolean consumes(int state) {
        return sets[state] != null;
    }

    /** Whether the state consumes this very byte. */
    boolean consumes(int state, int value) {
        return sets[state] != null && sets[state].get(value);
    }

    int next(int state) {
        return next[state];
    }

    /** The second way of a branch; -1 when there is none. */
    int other(int state) {
        return other[state];
    }

    private int add(BitSet set, int to, int second) {
        if (size == sets.length) {
            sets = Arrays.copyOf(sets, size * 2);
            next = Arrays.copyOf(next, size * 2);
            other = Arrays.copyOf(other, size * 2);
        }
        sets[size] = set;
        next[size] = to;
        other[size] = second;
        return size++;
    }

    /** Builds the states for a node that go on to {@code to}; returns where they start. */
    private int compile(Node node, int to) {
        return size > MAX_STATES
                ? to
                : node.fold(new Node.Cases<Integer>() {
                    @Override
                    public Integer bytes(Node.Bytes bytes) {
                        return add(bytes.set(), to, -1);
                    }

                    @Override
                    public Integer sequence(Node.Sequence sequence) {
                        return compileSequence(sequence.parts(), to);
                    }

                    @Override
                    public Integer choice(Node.Choice choice) {
                        return compileChoice(choice.branches(), to);
                    }

                    @Override
                    public Integer repeat(Node.Repeat repeat) {
                        return compileRepeat(repeat, to);
                    }
                });
    }

    private int compileSequence(List<Node> parts, int to) {
        int at = to;
        for (int i = parts.size() - 1; i >= 0; i--) {
            at = compile(parts.get(i), at);
        }
        return at;
    }

    private int compileChoice(List<Node> branches, int to) {
        int at = compile(branches.get(branches.size() - 1), to);
        for (int i = branches.size() - 2; i >= 0; i--) {
            at = add(null, compile(branches.get(i), to), at);
        }
        return at;
    }

    private int compileRepeat(Node.Repeat repeat, int to) {
        int at = to;
        if (repeat.max() < 0) {
            int loop = add(null, to, to);
            next[loop] = compile(repeat.body(), loop);
            at = loop;
        }
        for (int i = repeat.min(); i < repeat.max(); i++) {
            at = add(null, compile(repeat.body(), at), to);
        }
        for (int i = 0; i < repeat.min(); i++) {
            at = compile(repeat.body(), at);
        }
        return at;
    }
}
