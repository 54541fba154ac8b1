package dev.firsttry.check.secrets;

import static dev.firsttry.check.Rating.HIGH;

/** Rules that differ in the shape of what they look for alone. */
final class Shapes {

    private Shapes() {}

    /**
     * A token that stands alone, unless it is too plain to be one. What stands before it is looked at and not taken, because
     * the line's end behind one token is also what stands before the next.
     *
     * @param shape begins with a letter or digit
     */
    static SecretRule token(String id, String description, String shape, String... keywords) {
        return SecretRule.of(id, description, HIGH, "\\b(" + shape + ")(?:[^A-Za-z0-9_]|$)", keywords)
                .entropyAbove(3)
                .allowing(NotSecrets.STAND_INS);
    }
}
