package dev.firsttry.check.secrets;

import dev.firsttry.check.Rating;

/**
 * A secret that was found, without the secret.
 *
 * @param path from the top-level directory
 * @param commit full id for history; else empty
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
record Secret(String rule, String description, Rating rating, String path, String commit, int line, int column) {

    /** The same secret in text that begins further down its file. */
    Secret shifted(int lines) {
        return new Secret(rule, description, rating, path, commit, line + lines, column);
    }

    /** As gitleaks writes it, so that a {@code .gitleaksignore} fits: {@code [commit:]file:rule:line}. */
    String fingerprint() {
        return (commit.isEmpty() ? "" : commit + ":") + inFile();
    }

    /** The fingerprint without the commit. */
    String inFile() {
        return path + ":" + rule + ":" + line;
    }
}
