package dev.firsttry.check.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The rules of one scan.
 *
 * @param allowlists what is not a finding of any rule
 */
record SecretRules(List<SecretRule> rules, List<Allowlist> allowlists) {

    SecretRules {
        rules = List.copyOf(rules);
        allowlists = List.copyOf(allowlists);
    }

    /** SHA-256 of all that decides a result, lower-case hex. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
