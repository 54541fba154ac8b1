package dev.firsttry.check.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@link CompilerProcess} on the JDK that runs Maven, and waits for it. */
final class ForkedJavac {

    private static final int SHOWN_LINES = 5;

    private final Path scratch;
    private final List<String> jvmOptions;

    /** @param scratch for what the two processes tell each other */
    ForkedJavac(Path scratch, List<String> jvmOptions) {
        this.scratch = scratch;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    Compiled run(JavacRun run) {
        Path request = scratch.resolve("request");
        Path answer = scratch.resolve("answer");
        Path out = scratch.resolve("out");
        try {
            CompilerProcess.write(request, run);
            Process process = new ProcessBuilder(command(request, answer))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            process.getOutputStream().close();
            int exit = ended(process);
            return exit == 0
                    ? CompilerProcess.answer(answer)
                    : Compiled.refused("the compiler's process ended with exit code " + exit + ": " + head(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path request, Path answer) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A short life on a machine with other work: what the better compiler would gain, it does not earn back.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", ownJar(), CompilerProcess.class.getName()));
        command.addAll(List.of(request.toString(), answer.toString()));
        return command;
    }

    private static String ownJar() {
        try {
            return Path.of(ForkedJavac.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the build was stopped", e);
        }
    }

    private static String head(Path out) throws IOException {
        String text = new String(Files.readAllBytes(out), Charset.defaultCharset());
        return String.join(
                "; ", text.lines().map(String::strip).limit(SHOWN_LINES).toList());
    }
}
