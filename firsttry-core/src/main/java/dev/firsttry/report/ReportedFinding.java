package dev.firsttry.report;

import dev.firsttry.finding.Finding;

/**
 * A finding and the task that found it.
 *
 * @param task id of the task; empty for a finding about the run itself
 */
public record ReportedFinding(String task, Finding finding) {}
