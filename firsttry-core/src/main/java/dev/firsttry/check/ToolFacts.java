package dev.firsttry.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A tool that the build itself ran on a module, or should have.
 *
 * @param tool as in the policy, such as {@code checkstyle}
 * @param reports absolute paths of the XML files that it writes; they need not exist
 * @param skippedBy what switched it off, as a user would recognise it; empty when nothing did
 * @param passed whether one of its goals ran in this session and ended well; the only evidence for a tool without a report
 */
public record ToolFacts(String tool, List<Path> reports, List<String> skippedBy, boolean passed) {

    public ToolFacts {
        Objects.requireNonNull(tool);
        reports = List.copyOf(reports);
        skippedBy = List.copyOf(skippedBy);
    }
}
