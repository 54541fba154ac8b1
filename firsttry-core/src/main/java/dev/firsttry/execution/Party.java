package dev.firsttry.execution;

import java.util.List;
import java.util.Objects;

/**
 * Tasks that are in lanes as one: the first of them to start takes the place, and it is free again when the last of them
 * has ended, run or not. Who is of a party, {@link Task#parties} says.
 *
 * @param name unique in the run
 */
public record Party(String name, List<Lane> lanes) {

    public Party {
        Objects.requireNonNull(name);
        lanes = List.copyOf(lanes);
    }
}
