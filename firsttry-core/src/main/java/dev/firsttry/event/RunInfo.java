package dev.firsttry.event;

import java.time.Instant;

/**
 * What is known about a run when it starts.
 *
 * @param id unique, random
 * @param goal such as {@code verify}
 * @param firsttry own version
 * @param maven Maven's version; empty outside Maven
 * @param java the running JDK's version
 * @param os name and architecture, such as {@code linux/amd64}
 * @param git the checkout; {@link Git#NONE} outside a repository
 */
public record RunInfo(
        String id, String goal, Instant startedAt, String firsttry, String maven, String java, String os, Git git) {

    /**
     * @param commit full id; empty when there is none
     * @param branch short name; empty on a detached head
     * @param dirty whether the files differ from the commit
     */
    public record Git(String commit, String branch, Dirty dirty) {
        public static final Git NONE = new Git("", "", Dirty.NO);
    }
}
