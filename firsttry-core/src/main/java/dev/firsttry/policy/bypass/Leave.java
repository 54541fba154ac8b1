package dev.firsttry.policy.bypass;

import dev.firsttry.policy.Restrictions;

/** Which restriction of a locked policy grants a kind of request. */
enum Leave {
    CACHE_BYPASS("allow_cache_bypass: ") {
        @Override
        boolean granted(Restrictions restrictions, String asked) {
            return restrictions.allowCacheBypass();
        }
    },
    CHECK_SKIP("allow_check_skip: ") {
        @Override
        boolean granted(Restrictions restrictions, String asked) {
            return restrictions.allowCheckSkip();
        }
    },
    PARTIAL_RUN("allow_partial_runs: ") {
        @Override
        boolean granted(Restrictions restrictions, String asked) {
            return restrictions.allowPartialRuns();
        }
    },
    /** The extensions of Maven that the policy lists. What is asked is {@code groupId:artifactId}, or no extension at all. */
    CORE_EXTENSION("") {
        @Override
        boolean granted(Restrictions restrictions, String asked) {
            return restrictions.coreExtensions().contains(asked);
        }

        @Override
        String law(boolean granted) {
            return granted
                    ? "the policy lists it in restrictions.core_extensions"
                    : "the locked policy does not list it in restrictions.core_extensions";
        }
    },
    /** It claims nothing, so there is nothing to refuse; it is put on record. */
    ALWAYS("") {
        @Override
        boolean granted(Restrictions restrictions, String asked) {
            return true;
        }

        @Override
        String law(boolean granted) {
            return "that is no verdict, and firsttry:attest signs nothing about it";
        }
    },
    /** It would take the gate itself away, which no policy can allow. */
    NEVER("") {
        @Override
        boolean granted(Restrictions restrictions, String asked) {
            return false;
        }

        @Override
        String law(boolean granted) {
            return "no policy allows this";
        }
    };

    private final String field;

    Leave(String field) {
        this.field = field;
    }

    /** @param asked what the request says, word for word */
    abstract boolean granted(Restrictions restrictions, String asked);

    /** Why a locked policy granted or refused it, for messages. */
    String law(boolean granted) {
        return (granted ? "the policy says " : "the locked policy says ") + field + granted;
    }
}
