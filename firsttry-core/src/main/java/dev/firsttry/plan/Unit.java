package dev.firsttry.plan;

import dev.firsttry.pipeline.Job;
import java.util.List;

/**
 * Instances of one job that need the same. Edges are kept between units, so that a matrix that needs a matrix costs one
 * edge and not their product.
 *
 * @param number from 0, in order of declaration
 */
record Unit(int number, Job job, String path, Frame frame, List<Seed> seeds) {
    Unit {
        seeds = List.copyOf(seeds);
    }
}
