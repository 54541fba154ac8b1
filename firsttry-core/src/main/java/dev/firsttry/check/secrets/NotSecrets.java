package dev.firsttry.check.secrets;

import java.util.List;

/** What looks like a secret to a rule and is none. */
final class NotSecrets {

    /** Not a secret: references to one, and stand-ins for one. */
    static final Allowlist STAND_IN = Allowlist.ofSecrets(
            "[$#%@]\\{[^}]*\\}",
            "\\$[A-Za-z_(]",
            "\\{\\{",
            "^@[A-Za-z0-9_.-]+@$",
            "^%[A-Za-z0-9_]+%$",
            "^<[^>]*>?$",
            "(?i)example|placeholder|redacted|change_?-?me|your[_-]|dummy|xxxx|\\*\\*\\*|\\.\\.\\.|^x+$|^_+$|^-+$");

    static final List<Allowlist> STAND_INS = List.of(STAND_IN);

    /** A password encrypted by Maven, {@code {...}}, wherever the braces stand in the value. */
    static final List<Allowlist> ENCRYPTED_OR_STAND_IN = List.of(
            Allowlist.ofSecrets(
                    "\\{[A-Za-z0-9+/=]+\\}",
                    "^\\s*$",
                    "(?i)^\\s*(?:password|passwd|secret|token|null|none|true|false)\\s*$"),
            STAND_IN);

    /** Words, numbers, names in code and paths: assigned, and no secret. */
    static final List<Allowlist> NOT_A_VALUE = List.of(
            STAND_IN,
            Allowlist.ofSecrets(
                    "^[^0-9]*$",
                    "^[0-9.:_-]*$",
                    "^(?:[A-Za-z_$][A-Za-z0-9_$]*[.])+[A-Za-z_$][A-Za-z0-9_$]*$",
                    "^(?:[A-Za-z0-9_.-]*/)+[A-Za-z0-9_.-]*[.][a-z]{1,5}$",
                    "(?i)^(?:test|sample|fake|mock)"));

    private NotSecrets() {}
}
