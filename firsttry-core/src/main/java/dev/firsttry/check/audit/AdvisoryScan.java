package dev.firsttry.check.audit;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Looks at the bytes of an advisory for the names of packages, without reading it as JSON: of a whole snapshot nearly none
 * is about them, and reading all would take most of the audit's time.
 */
final class AdvisoryScan {

    private static final byte[] KEY = "\"name\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 500;

    private AdvisoryScan() {}

    /** Whether it begins and ends as a JSON object does: a torn one does not. */
    static boolean isWhole(byte[] json) {
        int start = skipSpace(json, 0);
        int end = json.length - 1;
        while (end > start && json[end] <= ' ') {
            end--;
        }
        return start < end && json[start] == '{' && json[end] == '}';
    }

    /** Whether any {@code "name"} in it, of whatever, is one of the packages. Errs on the side of yes. */
    static boolean mentions(byte[] json, Set<String> packages) {
        for (int at = next(json, 0); at >= 0; at = next(json, at)) {
            if (names(json, at, packages)) {
                return true;
            }
        }
        return false;
    }

    /** Where the next key ends; -1 when there is none. */
    private static int next(byte[] json, int from) {
        int last = json.length - KEY.length;
        for (int i = from; i <= last; i++) {
            if (json[i] == '"' && json[i + 1] == 'n' && isKey(json, i)) {
                return i + KEY.length;
            }
        }
        return -1;
    }

    private static boolean isKey(byte[] json, int at) {
        for (int i = 2; i < KEY.length; i++) {
            if (json[at + i] != KEY[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean names(byte[] json, int afterKey, Set<String> packages) {
        int colon = skipSpace(json, afterKey);
        if (colon >= json.length || json[colon] != ':') {
            return false;
        }
        int quote = skipSpace(json, colon + 1);
        if (quote >= json.length || json[quote] != '"') {
            return false;
        }
        int end = quote + 1;
        while (end < json.length && end - quote <= LONGEST_NAME && json[end] != '"') {
            // An escape could spell any name: let the reader find out.
            if (json[end++] == '\\') {
                return true;
            }
        }
        return packages.contains(new String(json, quote + 1, end - quote - 1, StandardCharsets.UTF_8));
    }

    private static int skipSpace(byte[] json, int from) {
        int at = from;
        while (at < json.length && json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
        return at;
    }
}
