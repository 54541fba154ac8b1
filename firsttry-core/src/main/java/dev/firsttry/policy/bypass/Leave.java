package dev.firsttry.policy.bypass;

import dev.firsttry.policy.Restrictions;

/** Which restriction of a locked policy grants a kind of request. */
enum Leave {
    CACHE_BYPASS("allow_cache_bypass") {
        @Override
        boolean granted(Restrictions restrictions) {
            return restrictions.allowCacheBypass();
        }
    },
    CHECK_SKIP("allow_check_skip") {
        @Override
        boolean granted(Restrictions restrictions) {
            return restrictions.allowCheckSkip();
        }
    },
    PARTIAL_RUN("allow_partial_runs") {
        @Override
        boolean granted(Restrictions restrictions) {
            return restrictions.allowPartialRuns();
        }
    },
    /** It would take the gate itself away, which no policy can allow. */
    NEVER("") {
        @Override
        boolean granted(Restrictions restrictions) {
            return false;
        }
    };

    private final String field;

    Leave(String field) {
        this.field = field;
    }

    abstract boolean granted(Restrictions restrictions);

    /** Which field of {@code restrictions} would grant it; empty when none does. */
    String field() {
        return field;
    }
}
