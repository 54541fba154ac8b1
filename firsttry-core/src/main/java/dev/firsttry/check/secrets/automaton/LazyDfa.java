package dev.firsttry.check.secrets.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deterministic automaton whose states are made when they are first needed. Not safe for several threads.
 *
 * <p>State 0 is dead. There are two transitions for each byte: one that also lets a match begin there, one that does not.
 */
final class LazyDfa {

    private static final int UNKNOWN = -1;
    private static final int MAX_STATES = 5_000;

    private final Nfa nfa;
    private final byte[] classOf = new byte[256];
    private final int[] sample;
    private final BitSet start;
    private final Map<BitSet, Integer> ids = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();
    private int[] going = new int[0];
    private int[] beginning = new int[0];
    private boolean[] accepting = new boolean[16];

    LazyDfa(Nfa nfa) {
        this.nfa = nfa;
        this.sample = classify();
        this.start = new BitSet();
        close(nfa.start(), start);
        id(new BitSet());
    }

    /** Bytes that no state tells apart share a class. Returns one byte of each. */
    private int[] classify() {
        List<BitSet> alphabet = nfa.alphabet();
        var classes = new HashMap<BitSet, Integer>();
        var samples = new ArrayList<Integer>();
        for (int value = 0; value < 256; value++) {
            var takers = new BitSet();
            for (int i = 0; i < alphabet.size(); i++) {
                takers.set(i, alphabet.get(i).get(value));
            }
            int known = classes.computeIfAbsent(takers, key -> classes.size());
            if (known == samples.size()) {
                samples.add(value);
            }
            classOf[value] = (byte) known;
        }
        return samples.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Looks for a match that begins in {@code [from, last]}.
     *
     * @return where it is sure that no such match goes on; -1 when there is none at all
     */
    int search(byte[] content, int from, int last) {
        int state = 0;
        boolean accepted = false;
        int at = from;
        while (at < content.length && (at <= last || state != 0)) {
            state = step(state, classOf[content[at] & 0xff] & 0xff, at <= last);
            accepted |= accepting[state];
            at++;
        }
        return accepted ? at : -1;
    }

    private int step(int state, int byteClass, boolean begin) {
        int[] table = begin ? beginning : going;
        int known = table[state * sample.length + byteClass];
        return known != UNKNOWN ? known : make(state, byteClass, begin);
    }

    private int make(int state, int byteClass, boolean begin) {
        BitSet from = (BitSet) sets.get(state).clone();
        if (begin) {
            from.or(start);
        }
        var to = new BitSet();
        for (int each = from.nextSetBit(0); each >= 0; each = from.nextSetBit(each + 1)) {
            if (nfa.consumes(each, sample[byteClass])) {
                close(nfa.next(each), to);
            }
        }
        if (sets.size() >= MAX_STATES) {
            forget();
            return id(to);
        }
        int made = id(to);
        (begin ? beginning : going)[state * sample.length + byteClass] = made;
        return made;
    }

    private void forget() {
        ids.clear();
        sets.clear();
        Arrays.fill(going, UNKNOWN);
        Arrays.fill(beginning, UNKNOWN);
        id(new BitSet());
    }

    private int id(BitSet set) {
        Integer known = ids.putIfAbsent(set, sets.size());
        if (known != null) {
            return known;
        }
        sets.add(set);
        int id = sets.size() - 1;
        if (sets.size() * sample.length > going.length) {
            going = grown(going);
            beginning = grown(beginning);
        }
        if (id >= accepting.length) {
            accepting = Arrays.copyOf(accepting, id * 2);
        }
        accepting[id] = set.get(Nfa.ACCEPT);
        return id;
    }

    private int[] grown(int[] table) {
        int[] larger = Arrays.copyOf(table, Math.max(16, sets.size() * 2) * sample.length);
        Arrays.fill(larger, table.length, larger.length, UNKNOWN);
        return larger;
    }

    /** Adds the state and what it reaches without a byte. */
    private void close(int state, BitSet into) {
        int[] stack = new int[64];
        int top = 0;
        stack[top++] = state;
        while (top > 0) {
            int each = stack[--top];
            if (!into.get(each)) {
                into.set(each);
                if (each != Nfa.ACCEPT && !nfa.consumes(each)) {
                    stack = top + 2 > stack.length ? Arrays.copyOf(stack, stack.length * 2) : stack;
                    stack[top++] = nfa.next(each);
                    if (nfa.other(each) >= 0) {
                        stack[top++] = nfa.other(each);
                    }
                }
            }
        }
    }
}
