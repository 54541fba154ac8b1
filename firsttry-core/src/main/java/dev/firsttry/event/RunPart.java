package dev.firsttry.event;

/**
 * One goal in one module: what a single execution of the plugin contributes to a run. A reactor build has one for each
 * module, and each goal of the build its own, so that a finished {@code enforce} never stands in for a missing
 * {@code verify}.
 *
 * @param goal such as {@code verify}
 * @param module path of the module from the top-level directory, {@code .} for the top-level module itself; empty when
 *     the goal is not about one module
 */
public record RunPart(String goal, String module) {

    /** Written out for a young JVM ({@code docs/architecture.md}). */
    @Override
    public boolean equals(Object other) {
        return other instanceof RunPart part && goal.equals(part.goal) && module.equals(part.module);
    }

    @Override
    public int hashCode() {
        return 31 * goal.hashCode() + module.hashCode();
    }

    /** What a person reads: {@code verify}, {@code verify of orders-service} or {@code verify of the top level}. */
    @Override
    public String toString() {
        return module.isEmpty() ? goal : goal + " of " + (module.equals(".") ? "the top level" : module);
    }
}
