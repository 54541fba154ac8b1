package dev.firsttry.check.secrets;

import static dev.firsttry.check.Rating.HIGH;

/** Rules that differ in the shape of what they look for alone. */
final class Shapes {

    private Shapes() {}

    /** A token that stands alone, unless it is too plain to be one. */
    static SecretRule token(String id, String description, String shape, String... keywords) {
        return SecretRule.of(id, description, HIGH, "(?:^|[^A-Za-z0-9_])(" + shape + ")(?:[^A-Za-z0-9_]|$)", keywords)
                .entropyAbove(3)
                .allowing(NotSecrets.STAND_INS);
    }
}
