package dev.firsttry.check.secrets.automaton;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How far from the start of a match the first keyword may end, if every match has one: the longest path through the
 * automaton of the expression, walked together with the automaton of the keywords.
 */
final class KeywordReach {

    private static final int NEVER = -1;
    private static final int MAX_DEPTH = 1_500;
    private static final int MAX_PAIRS = 200_000;

    private final Nfa nfa;
    private final Keywords keywords;
    private final Map<Long, Integer> reach = new HashMap<>();
    private boolean given = true;

    private KeywordReach(Nfa nfa, Keywords keywords) {
        this.nfa = nfa;
        this.keywords = keywords;
    }

    /** Empty when some match may have no keyword, or one at any distance. */
    static OptionalInt of(Nfa nfa, Keywords keywords) {
        var walk = new KeywordReach(nfa, keywords);
        int longest = walk.longest(nfa.start(), 0, 0);
        return walk.given && longest >= 0 ? OptionalInt.of(longest) : OptionalInt.empty();
    }

    private int longest(int state, int matched, int depth) {
        long pair = (long) state << 32 | matched;
        Integer known = reach.putIfAbsent(pair, Integer.MIN_VALUE);
        if (known != null) {
            given &= known != Integer.MIN_VALUE;
            return known;
        }
        if (state == Nfa.ACCEPT || depth > MAX_DEPTH || reach.size() > MAX_PAIRS) {
            given = false;
        }
        if (!given) {
            return NEVER;
        }
        int best = nfa.consumes(state) ? behind(state, matched, depth) : branch(state, matched, depth);
        reach.put(pair, best);
        return best;
    }

    private int branch(int state, int matched, int depth) {
        int first = longest(nfa.next(state), matched, depth + 1);
        return nfa.other(state) < 0 ? first : Math.max(first, longest(nfa.other(state), matched, depth + 1));
    }

    private int behind(int state, int matched, int depth) {
        int best = NEVER;
        boolean[] seen = new boolean[keywords.classes()];
        for (int value = 0; value < 256; value++) {
            int byteClass = keywords.classOf(value);
            if (!seen[byteClass] && nfa.consumes(state, value)) {
                seen[byteClass] = true;
                best = Math.max(best, step(state, keywords.next(matched, byteClass), depth));
            }
        }
        return best;
    }

    private int step(int state, int matched, int depth) {
        if (keywords.endsAt(matched)) {
            return 1;
        }
        int rest = longest(nfa.next(state), matched, depth + 1);
        return rest == NEVER ? NEVER : rest + 1;
    }
}
