package dev.firsttry.execution.process;

import java.util.Optional;

/** Processes that a killed run left running. */
public final class Strays {

    private Strays() {}

    /**
     * Ends every process of this user that has the variable with this value in its environment, and waits a few seconds at
     * most for their ends. Finds none where there is no {@code /proc}.
     *
     * @throws InterruptedException when interrupted; some may be left
     */
    public static void end(String variable, String value) throws InterruptedException {
        new ProcessTree(Optional.empty(), variable + "=" + value).end();
    }
}
