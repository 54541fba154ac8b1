package dev.firsttry.execution.tool;

/** The tools of this machine. */
public record ToolFinder(JdkFinder jdks, Programs programs) {}
