/**
 * The two expression languages of CI files: GitHub's <code>{@literal ${{ }}}</code> here, GitLab's {@code rules:if} in
 * the sub-package {@code rules}. They share nothing but {@link dev.firsttry.expression.Outcome} and
 * {@link dev.firsttry.expression.ExpressionFault}: GitHub coerces types and ignores case, GitLab does neither.
 *
 * <p>Layer 1. Imports {@code finding}, the JDK, Jackson (JSON functions) and RE2/J (regular expressions that cannot run
 * away).
 */
package dev.firsttry.expression;
