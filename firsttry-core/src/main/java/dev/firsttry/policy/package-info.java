/**
 * What must hold, and that nobody does less unseen: the policy and its hash; in its sub-packages how it is read ({@code
 * read}), the lock ({@code lock}), requests to do less ({@code bypass}), the verdict ({@code gate}) and the audit trail
 * ({@code audit}).
 *
 * <p>Layer 6. Imports {@code digest}, {@code finding}, {@code document}, {@code event}, Jackson and the JSON
 * canonicalization library.
 */
package dev.firsttry.policy;
