package dev.firsttry.workflow.github;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The five fields of a schedule: minute, hour, day of the month, month, day of the week. Each is {@code *}, a number or
 * a name, a range, a step after {@code /}, or a list of these. Words such as {@code @daily} are not the service's.
 */
final class Cron {

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Field("day of the week", 0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private Cron() {}

    /** What is wrong with the text, to follow "cron '...' "; empty when nothing is. */
    static Optional<String> fault(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != FIELDS.size()) {
            return Optional.of("must have five fields (minute, hour, day of the month, month, day of the week), not "
                    + parts.length);
        }
        for (int i = 0; i < parts.length; i++) {
            Field field = FIELDS.get(i);
            if (!field.takes(parts[i])) {
                return Optional.of("has '" + Nodes.shortened(parts[i]) + "' as " + field.wanted());
            }
        }
        return Optional.empty();
    }

    /** @param names of the values from {@code least} on */
    private record Field(String name, int least, int most, List<String> names) {

        String wanted() {
            String words = names.isEmpty() ? "" : " or " + names.get(0) + " to " + names.get(names.size() - 1);
            return name + ", which must be '*', " + least + " to " + most + words
                    + ", a range, a step after '/', or a list of these";
        }

        boolean takes(String text) {
            return List.of(text.split(",", -1)).stream().allMatch(this::takesStepped);
        }

        private boolean takesStepped(String text) {
            String[] parts = text.split("/", -1);
            boolean step = parts.length == 1 || parts.length == 2 && parts[1].matches("0*[1-9][0-9]{0,3}");
            return step && (parts[0].equals("*") || takesRange(parts[0].split("-", -1)));
        }

        private boolean takesRange(String[] ends) {
            Optional<Integer> from = value(ends[0]);
            Optional<Integer> to = value(ends[ends.length - 1]);
            return ends.length <= 2 && from.isPresent() && to.isPresent() && from.get() <= to.get();
        }

        private Optional<Integer> value(String text) {
            int index = names.indexOf(text.toLowerCase(Locale.ROOT));
            Optional<Integer> value = index >= 0
                    ? Optional.of(least + index)
                    : Optional.of(text)
                            .filter(digits -> digits.matches("[0-9]{1,4}"))
                            .map(Integer::valueOf);
            return value.filter(number -> number >= least && number <= most);
        }
    }
}
