/**
 * What git knows about a directory, read with JGit, so without a git program: commit, branch, changes, and which files
 * belong to the project. Only reads; never writes to the repository or to the user's home.
 *
 * <p>Layer 1. Imports {@code finding}, {@code digest}, the JDK and JGit, whose only home this is.
 */
package dev.firsttry.git;
