package dev.firsttry.maven;

import dev.firsttry.Places;
import dev.firsttry.report.RunReport;
import dev.firsttry.report.github.Annotations;
import dev.firsttry.report.github.StepSummary;
import dev.firsttry.report.markdown.MarkdownSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** In a job of GitHub Actions: findings beside the changed lines, and the summary of the step. */
record GitHubActions(Map<String, String> environment) {

    boolean isOn() {
        return environment.getOrDefault("GITHUB_ACTIONS", "").equals("true");
    }

    /** @param lines takes lines that must begin their line of standard output */
    void annotate(RunReport report, Places places, Consumer<String> lines) {
        if (isOn()) {
            Annotations.of(report, prefix(places.top())).forEach(lines);
        }
    }

    /** A summary that cannot be written is no reason to fail: the same is in {@code summary.md}. */
    void summarize(RunReport report, Log log) {
        String file = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (!isOn() || file.isBlank()) {
            return;
        }
        try {
            if (!StepSummary.append(Path.of(file), MarkdownSummary.write(report))) {
                log.warn("The summary of this step is full; FirstTry's is in summary.md of its output directory.");
            }
        } catch (IOException e) {
            log.warn("The summary of this step cannot be written: " + e);
        }
    }

    /** GitHub wants paths from the checkout's root, and a build may have started below it. */
    private String prefix(Path top) {
        String workspace = environment.getOrDefault("GITHUB_WORKSPACE", "");
        Path root = workspace.isBlank() ? top : Path.of(workspace).toAbsolutePath();
        String path = top.startsWith(root) ? root.relativize(top).toString().replace('\\', '/') : "";
        return path.isEmpty() ? "" : path + "/";
    }
}
