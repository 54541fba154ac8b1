package dev.firsttry.policy;

import java.util.Collection;
import java.util.Objects;

/** What "tighter" means for one field. Each is a partial order: reflexive, transitive and antisymmetric. */
public enum Tightness {
    TRUE("true is tighter") {
        @Override
        boolean holds(Object parent, Object child) {
            return (Boolean) child || !(Boolean) parent;
        }
    },
    FALSE("false is tighter") {
        @Override
        boolean holds(Object parent, Object child) {
            return !(Boolean) child || (Boolean) parent;
        }
    },
    MORE("higher is tighter") {
        @Override
        boolean holds(Object parent, Object child) {
            return compare(parent, child) <= 0;
        }
    },
    LESS("lower is tighter") {
        @Override
        boolean holds(Object parent, Object child) {
            return compare(parent, child) >= 0;
        }
    },
    SUPERSET("the parent's entries and any more") {
        @Override
        boolean holds(Object parent, Object child) {
            return ((Collection<?>) child).containsAll((Collection<?>) parent);
        }
    },
    SUBSET("some of the parent's entries, no others") {
        @Override
        boolean holds(Object parent, Object child) {
            return ((Collection<?>) parent).containsAll((Collection<?>) child);
        }
    },
    KEPT("set where the parent sets nothing, else the same") {
        @Override
        boolean holds(Object parent, Object child) {
            return parent.equals("") || Objects.equals(parent, child);
        }
    },
    FIXED("must stay the same") {
        @Override
        boolean holds(Object parent, Object child) {
            return Objects.equals(parent, child);
        }
    };

    private final String words;

    Tightness(String words) {
        this.words = words;
    }

    /** For messages and documentation. */
    public String words() {
        return words;
    }

    /** Whether {@code child} is at least as tight as {@code parent}. Both are values of the same field. */
    abstract boolean holds(Object parent, Object child);

    @SuppressWarnings("unchecked")
    private static int compare(Object parent, Object child) {
        return ((Comparable<Object>) parent).compareTo(child);
    }
}
