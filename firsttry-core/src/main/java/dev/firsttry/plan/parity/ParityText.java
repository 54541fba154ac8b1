package dev.firsttry.plan.parity;

/** A {@link ParityReport} for people. */
public final class ParityText {

    private ParityText() {}

    /** A line for each difference and each side's own words below it; ends with a line break. */
    public static String of(ParityReport report) {
        StringBuilder out = new StringBuilder();
        for (Difference difference : report.differences()) {
            out.append(difference.kind().json())
                    .append(": ")
                    .append(difference.message())
                    .append(difference.place().isKnown() ? " (" + difference.place() + ")" : "")
                    .append('\n');
            difference
                    .left()
                    .forEach(line -> out.append("  ")
                            .append(report.left())
                            .append(": ")
                            .append(line)
                            .append('\n'));
            difference
                    .right()
                    .forEach(line -> out.append("  ")
                            .append(report.right())
                            .append(": ")
                            .append(line)
                            .append('\n'));
        }
        int count = report.differences().size();
        return out.append(report.left())
                .append(" and ")
                .append(report.right())
                .append(report.same() ? " agree" : " differ in " + count + (count == 1 ? " place" : " places"))
                .append(" (")
                .append(report.compared())
                .append(" instances compared)\n")
                .toString();
    }
}
