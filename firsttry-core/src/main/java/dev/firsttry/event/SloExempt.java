package dev.firsttry.event;

/**
 * An exemption of the policy that kept runs out of the judgement.
 *
 * @param scope what it is about, such as {@code runner class linux-arm64-*}
 * @param expires the last day on which it holds, in UTC, such as {@code 2026-12-31}
 * @param samples how many runs it kept out
 */
public record SloExempt(String scope, String reason, String expires, int samples) {}
