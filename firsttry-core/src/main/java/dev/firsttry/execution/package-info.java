/**
 * Runs tasks: the checks of the policy and the instances of the repository's pipeline alike, in the order of their
 * needs, a bounded number at a time.
 *
 * <p>Layer 7. Imports {@code finding}, {@code event}, {@code cache}, {@code plan} and the JDK.
 */
package dev.firsttry.execution;
