package dev.firsttry.check.secrets;

/**
 * A match that may turn out to be a secret. Holds the secret itself, so it never leaves this package and has no text.
 *
 * @param start offset of the secret in the content
 * @param line the whole line (or lines) of the match
 */
record Candidate(String path, String commit, int start, String secret, String match, String line) {

    String text(Allowlist.Target target) {
        return switch (target) {
            case SECRET -> secret;
            case MATCH -> match;
            case LINE -> line;
        };
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Candidate[" + path + "@" + start + "]";
    }
}
