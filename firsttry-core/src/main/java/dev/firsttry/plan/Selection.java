package dev.firsttry.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which instances of a plan are wanted.
 *
 * @param jobs job ids, instance ids or keys; empty for all
 * @param matrix {@code key:value} pairs, all of which an instance must have; empty for all
 */
public record Selection(List<String> jobs, List<String> matrix) {

    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        jobs = List.copyOf(jobs);
        matrix = List.copyOf(matrix);
    }

    public boolean isAll() {
        return jobs.isEmpty() && matrix.isEmpty();
    }

    /** Of comma lists. A comma within the brackets of an instance id separates nothing. */
    public static Selection parse(String jobs, String matrix) {
        return new Selection(split(jobs), split(matrix));
    }

    private static List<String> split(String list) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i < list.length() ? list.charAt(i) : ',';
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (i == list.length() || c == ',' && depth <= 0) {
                items.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        return items.stream().filter(item -> !item.isEmpty()).toList();
    }
}
