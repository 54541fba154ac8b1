package dev.firsttry.finding;

import java.util.List;

/**
 * The lines of a file around a finding.
 *
 * @param startLine number of the first one, from 1; 0 when there is none
 * @param lines without their ends
 */
public record SourceExcerpt(int startLine, List<String> lines) {

    /** No lines: the finding has no place, or its text must not be shown. */
    public static final SourceExcerpt NONE = new SourceExcerpt(0, List.of());

    public SourceExcerpt {
        lines = List.copyOf(lines);
    }
}
