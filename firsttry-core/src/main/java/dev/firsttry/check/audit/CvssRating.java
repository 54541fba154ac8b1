package dev.firsttry.check.audit;

import dev.firsttry.check.Rating;
import java.util.Optional;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** What the base score of a CVSS vector (version 2, 3.0, 3.1 or 4.0) comes to. */
final class CvssRating {

    private CvssRating() {}

    /** Empty for what is no vector and for a score of zero: unknown, which is not low. */
    static Optional<Rating> of(String vector) {
        double score = score(vector);
        if (!(score > 0)) {
            return Optional.empty();
        }
        return Optional.of(
                score >= 9 ? Rating.CRITICAL : score >= 7 ? Rating.HIGH : score >= 4 ? Rating.MEDIUM : Rating.LOW);
    }

    /** Not a number when it is no vector. */
    static double score(String vector) {
        try {
            Cvss cvss = Cvss.fromVector(vector);
            return cvss == null ? Double.NaN : cvss.calculateScore().getBaseScore();
        } catch (MalformedVectorException | IllegalArgumentException no) {
            return Double.NaN;
        }
    }
}
