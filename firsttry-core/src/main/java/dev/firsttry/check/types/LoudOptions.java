package dev.firsttry.check.types;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a module's compiler options what would keep the compiler quiet or send its output elsewhere, and plug-ins of
 * the compiler, which need a JVM of their own. What is for the JVM of a compiler that forks ({@code -J...}) is no option of
 * the compiler itself.
 */
final class LoudOptions {

    private static final Set<String> QUIET = Set.of("-nowarn", "-Werror", "-verbose", "-XDsuppressNotes");
    private static final List<String> DROPPED = List.of("-Xlint", "-Xplugin", "-J");
    private static final Set<String> WITH_VALUE = Set.of(
            "-Xmaxwarns",
            "-Xmaxerrs",
            "-d",
            "-s",
            "-h",
            "-cp",
            "-classpath",
            "--class-path",
            "-processorpath",
            "--processor-path");

    private LoudOptions() {}

    static List<String> of(List<String> options) {
        var loud = new ArrayList<String>();
        for (Iterator<String> rest = options.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (WITH_VALUE.contains(option)) {
                skipValue(rest);
            } else if (!QUIET.contains(option) && DROPPED.stream().noneMatch(option::startsWith)) {
                loud.add(option);
            }
        }
        return loud;
    }

    private static void skipValue(Iterator<String> rest) {
        if (rest.hasNext()) {
            rest.next();
        }
    }
}
