package dev.firsttry.check.tool;

import dev.firsttry.check.CheckContext;
import dev.firsttry.check.ScratchDirectory;
import dev.firsttry.check.ToolRun;
import dev.firsttry.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a tool, into a directory that nobody else knows and that is thrown away: nothing can be planted there. */
final class ToolExecution {

    private final CheckContext context;
    private final ToolFindings findings;

    ToolExecution(CheckContext context, ToolFindings findings) {
        this.context = context;
        this.findings = findings;
    }

    List<Finding> judge(Tool tool) {
        if (!holdsSources()) {
            return List.of();
        }
        boolean configured = context.module().tool(tool.id()).isPresent();
        if (tool == Tool.SPOTLESS && !configured) {
            return List.of(findings.notConfigured(tool));
        }
        return ScratchDirectory.use("firsttry-" + tool.id(), scratch -> {
            ToolRun run = context.buildTool().run(context.module(), tool.goal(scratch, configured));
            return judge(tool, run, tool.report(scratch));
        });
    }

    private List<Finding> judge(Tool tool, ToolRun run, Path report) {
        return switch (run.end()) {
            case BROKEN ->
                List.of(
                        tool.isObjection(run.message())
                                ? findings.objection(tool, run.message())
                                : findings.broken(tool, run.message()));
            case OBJECTED ->
                tool.format().isEmpty()
                        ? List.of(findings.objection(tool, run.message()))
                        : List.of(findings.broken(tool, run.message()));
            case DONE ->
                tool.format()
                        .map(format -> Files.isRegularFile(report)
                                ? findings.read(tool, format, report)
                                : List.of(findings.broken(tool, "it ended well and wrote no report")))
                        .orElse(List.of());
        };
    }

    private boolean holdsSources() {
        return Stream.concat(
                        context.module().compile().sourceRoots().stream(),
                        context.module().compile().generatedRoots().stream())
                .anyMatch(ToolExecution::holdsFiles);
    }

    private static boolean holdsFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
