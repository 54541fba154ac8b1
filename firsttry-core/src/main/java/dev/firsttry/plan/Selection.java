package dev.firsttry.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which instances of a plan are wanted.
 *
 * @param jobs job ids, instance ids or keys, cut at every comma; a name that holds commas is put together again when it
 *     is looked up, since only the plan knows which names do; empty for all
 * @param matrix {@code key:value} pairs, all of which an instance must have; empty for all
 * @param changedOnly whether pipelines whose path filters take none of the changed files are left out
 */
public record Selection(List<String> jobs, List<String> matrix, boolean changedOnly) {

    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of(), false);

    public Selection {
        jobs = List.copyOf(jobs);
        matrix = List.copyOf(matrix);
    }

    public boolean isAll() {
        return jobs.isEmpty() && matrix.isEmpty() && !changedOnly;
    }

    /** Of comma lists, either of which may be empty. */
    public static Selection parse(String jobs, String matrix, boolean changedOnly) {
        return new Selection(cut(jobs), cut(matrix), changedOnly);
    }

    /** Whether somebody asked for this instance by name, or for a job inside of it: then a manual one is started. */
    public boolean starts(Instance instance) {
        String asked = "," + joined(String.join(",", jobs)) + ",";
        boolean isBridge = instance.child().isPresent();
        return InstanceNames.own(instance).stream()
                .flatMap(name -> Stream.of(name, instance.pipeline().prefix() + name))
                .map(name -> "," + joined(name))
                .anyMatch(name -> asked.contains(name + ",")
                        || isBridge && (asked.contains(name + " / ") || asked.contains(name + "/")));
    }

    /** The same names, whatever blanks are beside their commas. */
    private static String joined(String names) {
        return Arrays.stream(names.split(",")).map(String::strip).collect(Collectors.joining(","));
    }

    private static List<String> cut(String list) {
        return Arrays.stream(list.split(",")).filter(item -> !item.isBlank()).toList();
    }
}
