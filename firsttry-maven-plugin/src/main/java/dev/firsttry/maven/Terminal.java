package dev.firsttry.maven;

import java.lang.reflect.InvocationTargetException;
import org.apache.maven.execution.MavenSession;

/**
 * What standard output can show.
 *
 * @param live whether a line may change in place
 * @param colours whether ANSI colours are wanted
 */
record Terminal(boolean live, boolean colours) {

    static Terminal of(MavenSession session) {
        boolean terminal = isTerminal();
        String asked = session.getUserProperties().getProperty("style.color", "auto");
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        boolean plain = System.getenv("NO_COLOR") != null || dumb;
        boolean colours = asked.equals("always") || asked.equals("auto") && terminal && !plain;
        boolean parallel = session.getRequest().getDegreeOfConcurrency() > 1;
        return new Terminal(
                terminal && !dumb && !parallel && session.getRequest().isInteractiveMode(), colours);
    }

    /** From Java 22 on there is a console even where there is no terminal, and it must be asked. */
    private static boolean isTerminal() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return true; // before Java 22 a console is a terminal
        }
    }
}
