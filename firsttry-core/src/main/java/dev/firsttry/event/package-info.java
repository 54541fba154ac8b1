/**
 * What happens during a run, told as it happens. The core never logs: it publishes events, and sinks (console, {@code
 * events.jsonl}, the report) decide what to make of them.
 *
 * <p>Layer 5. Imports {@code finding} and the JDK.
 */
package dev.firsttry.event;
