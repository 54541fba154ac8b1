/**
 * One class per check of the policy: given plain facts about a checkout and its build, judge and say why. Checks never
 * print and never see Maven; what only Maven can do, such as running a tool of the build, they ask of
 * {@link dev.firsttry.check.BuildTool}. A fixed list, because on an open class path a plug-in
 * dependency could weaken a locked policy.
 *
 * <p>Layer 7. Imports {@code event} (task status), {@code finding}, {@code json}, {@code digest}, {@code git} and Jackson.
 */
package dev.firsttry.check;
