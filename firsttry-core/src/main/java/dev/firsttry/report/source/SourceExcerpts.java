package dev.firsttry.report.source;

import dev.firsttry.event.Event;
import dev.firsttry.event.Event.FindingFound;
import dev.firsttry.event.SelectedCases;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.SourceExcerpt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives each finding the lines around its place. Never those of a check that looks for secrets: the line is the secret.
 * One use for each part of a run; called by one thread at a time.
 */
public final class SourceExcerpts implements UnaryOperator<Event> {

    /** So that a tool with tens of thousands of findings does not copy the sources into the report. */
    private static final int MOST = 1_000;

    private static final int CONTEXT = 2;
    private static final Set<String> SECRET_CHECKS = Set.of("security_scan", "secrets");

    private final SourceLines files;
    private int given;

    /** @param top the top-level directory: places of findings start there */
    public SourceExcerpts(Path top) {
        this.files = new SourceLines(top);
    }

    @Override
    public Event apply(Event event) {
        return event.fold(new SelectedCases<Event>(event) {
            @Override
            public Event findingFound(FindingFound found) {
                return new FindingFound(found.task(), found.finding(), excerpt(found.finding()));
            }
        });
    }

    private SourceExcerpt excerpt(Finding finding) {
        if (given >= MOST || !mayShow(finding)) {
            return SourceExcerpt.NONE;
        }
        Optional<SourceExcerpt> found = files.of(finding.location().file())
                .map(lines -> around(lines, finding.location().line()));
        given += found.isPresent() ? 1 : 0;
        return found.orElse(SourceExcerpt.NONE);
    }

    private static boolean mayShow(Finding finding) {
        boolean secret =
                SECRET_CHECKS.contains(finding.check()) || finding.rule().startsWith("secrets/");
        return !secret && finding.location().line() > 0 && finding.commit().isEmpty();
    }

    private static SourceExcerpt around(List<String> lines, int line) {
        int from = Math.max(1, line - CONTEXT);
        int to = Math.min(lines.size(), line + CONTEXT);
        return line > lines.size() ? SourceExcerpt.NONE : new SourceExcerpt(from, lines.subList(from - 1, to));
    }
}
