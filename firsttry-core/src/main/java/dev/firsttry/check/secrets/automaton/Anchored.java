package dev.firsttry.check.secrets.automaton;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A regular expression each of whose matches has a keyword near its start, so that it need only be tried where a keyword
 * was found. Not safe for several threads.
 */
public final class Anchored {

    private final LazyDfa dfa;
    private final int reach;

    private Anchored(LazyDfa dfa, int reach) {
        this.dfa = dfa;
        this.reach = reach;
    }

    /** Makes them, sharing what they have in common. */
    public static final class Compiler {
        private final ByteSets sets = new ByteSets();

        /**
         * Empty when it cannot be shown that each match has a keyword near its start.
         *
         * @param regex that RE2/J accepts
         * @param keywords lower case
         */
        public Optional<Anchored> compile(String regex, List<String> keywords) {
            if (keywords.isEmpty()) {
                return Optional.empty();
            }
            return RegexParser.parse(regex, sets).flatMap(Nfa::of).flatMap(nfa -> {
                OptionalInt reach = KeywordReach.of(nfa, new Keywords(keywords));
                return reach.isEmpty()
                        ? Optional.<Anchored>empty()
                        : Optional.of(new Anchored(new LazyDfa(nfa), reach.getAsInt()));
            });
        }
    }

    /** The first place where a match with a keyword that ends at {@code end} may begin. */
    public int earliest(int end) {
        return Math.max(0, end - reach);
    }

    /**
     * Whether a match may begin in {@code [from, last]}.
     *
     * @return an offset that no such match goes beyond; -1 when there is surely none
     */
    public int search(byte[] content, int from, int last) {
        return dfa.search(content, from, last);
    }
}
