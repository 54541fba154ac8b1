package dev.firsttry.workflow.github;

import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.regex.Pattern;

/** Ids of jobs and steps. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final int LONGEST = 99;

    private Ids() {}

    /** @param what {@code job} or {@code step} */
    static boolean check(String id, String what, FaultKind kind, Location location, Faults faults) {
        String problem = problem(id);
        if (!problem.isEmpty()) {
            faults.add(kind, location, what + " id '" + Nodes.shortened(id) + "' " + problem, id);
        }
        return problem.isEmpty();
    }

    private static String problem(String id) {
        if (id.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (id.startsWith("__")) {
            return "starts with '__', which is reserved";
        }
        return ID.matcher(id).matches()
                ? ""
                : "must start with a letter or '_' and hold only letters, digits, '-' and '_'";
    }
}
