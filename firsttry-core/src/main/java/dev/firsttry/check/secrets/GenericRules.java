package dev.firsttry.check.secrets;

import static dev.firsttry.check.Rating.HIGH;
import static dev.firsttry.check.Rating.MEDIUM;

import java.util.List;

/** Passwords and secrets of no known shape, by what stands in front of them. */
final class GenericRules {

    private GenericRules() {}

    static List<SecretRule> all() {
        return List.of(
                SecretRule.of(
                                "url-credentials",
                                "password in a URL",
                                HIGH,
                                "\\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s/:@\"'<>`?#]{0,64}:([^\\s/:@\"'<>`?#]{3,128})@[A-Za-z0-9\\[$]",
                                "://")
                        .asGeneric()
                        .allowing(List.of(
                                NotSecrets.STAND_IN,
                                Allowlist.ofSecrets(
                                        "(?i)^(?:pass|password|passwd|pwd|pw|secret|token|user|port|[0-9]{1,5})$"))),
                SecretRule.of(
                                "generic-secret",
                                "assigned secret",
                                MEDIUM,
                                "(?i:secret|token|passw(?:or)?d|pwd|api[_.-]?key|access[_.-]?key|credential|private[_.-]?key)"
                                        + "[A-Za-z0-9_.-]{0,20}[\"']?[ \\t]{0,3}(?:=|:|:=|=>)[ \\t]{0,3}[\"'`]?"
                                        + "([A-Za-z0-9_.=+/~!@#%^&*-]{10,150})(?:[\"'`\\s;,<)\\\\]|$)",
                                "secret",
                                "token",
                                "password",
                                "passwd",
                                "pwd",
                                "key",
                                "credential")
                        .entropyAbove(3.5)
                        .asGeneric()
                        .allowing(NotSecrets.NOT_A_VALUE));
    }
}
