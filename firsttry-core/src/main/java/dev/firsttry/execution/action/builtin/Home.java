package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinContext;
import java.util.regex.Matcher;

/** The home directory of a job. */
final class Home {

    private Home() {}

    /** A path or pattern with {@code ~} in front, which may follow a {@code !}, as an absolute one. */
    static String expanded(String path, BuiltinContext context) {
        return path.replaceFirst("^(!?)~(?=/|$)", "$1" + Matcher.quoteReplacement(context.variable("HOME")));
    }
}
