package dev.firsttry.pipeline;

import java.util.Optional;

/** Runs of one group do not overlap. @param cancelInProgress empty when not said, which is false */
public record Concurrency(Data.Leaf group, Optional<Data.Leaf> cancelInProgress) {}
