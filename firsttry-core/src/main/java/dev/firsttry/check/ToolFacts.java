package dev.firsttry.check;

import dev.firsttry.digest.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A tool that the project configures, and what was seen of it in this build.
 *
 * @param tool as in the policy, such as {@code checkstyle}
 * @param reports that it wrote in this session; none when it did not run or was skipped
 * @param passed whether a goal that judges ran in this session and ended well; the only evidence for a tool without a report
 */
public record ToolFacts(String tool, List<Report> reports, boolean passed) {

    /**
     * A report as it was when the tool had just written it.
     *
     * @param file absolute
     * @param digest of its bytes: whoever writes to it later makes it worthless
     */
    public record Report(Path file, Sha256 digest) {
        public Report {
            Objects.requireNonNull(file);
            Objects.requireNonNull(digest);
        }
    }

    public ToolFacts {
        Objects.requireNonNull(tool);
        reports = List.copyOf(reports);
    }
}
