package dev.firsttry.check.secrets;

import dev.firsttry.digest.FieldHasher;
import dev.firsttry.digest.Sha256;
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

    /** Of all that decides a result. */
    Sha256 digest() {
        return new FieldHasher("firsttry-secret-rules/1")
                .add("rules", rules.stream().map(SecretRule::digest).toList())
                .add("allowlists", allowlists.stream().map(Allowlist::digest).toList())
                .finish()
                .digest();
    }
}
