package dev.firsttry.check.external;

import dev.firsttry.check.ScratchDirectory;
import dev.firsttry.check.ToolRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A tool that is a program: run without a shell, in the top-level directory, for a bounded time. */
final class Command {

    private static final int SHOWN = 64 << 10;

    private final ExternalParameters.Tool tool;
    private final Path directory;

    Command(ExternalParameters.Tool tool, Path directory) {
        this.tool = tool;
        this.directory = directory;
    }

    /** @param log hears the first part of what it printed */
    ToolRun run(StringBuilder log) {
        return ScratchDirectory.use("firsttry-external", scratch -> run(scratch.resolve("out"), log));
    }

    private ToolRun run(Path out, StringBuilder log) {
        try {
            Process process = new ProcessBuilder(tool.command())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(tool.limit().toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                kill(process);
            }
            log.append(head(out));
            return ended ? ended(process.exitValue()) : ToolRun.broken("it took longer than " + tool.limit());
        } catch (IOException e) {
            return ToolRun.broken("it cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ToolRun.broken("the build was stopped");
        }
    }

    /** Many tools end with 1 when they found something: what they wrote decides. */
    private static ToolRun ended(int exit) {
        return exit == 0 ? ToolRun.done() : ToolRun.objected("it ended with exit code " + exit);
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static String head(Path out) {
        try (InputStream in = Files.newInputStream(out)) {
            return new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
