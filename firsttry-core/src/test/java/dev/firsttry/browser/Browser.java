package dev.firsttry.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser with an empty profile. Its tests are skipped where there is none. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--remote-debugging-port=0");
    private static final String LISTENING = "DevTools listening on ";

    private final Path profile;
    private final Process process;
    private final BufferedReader output;
    private final DevTools devTools;

    private Browser(Path binary, Path profile) throws IOException {
        this.profile = profile;
        List<String> command = new ArrayList<>(List.of(binary.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        this.output = process.inputReader();
        this.devTools = DevTools.connect(address());
    }

    public static Browser start() throws IOException {
        Path binary = BrowserBinary.find();
        return new Browser(binary, Files.createTempDirectory("firsttry-browser"));
    }

    private String address() throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.startsWith(LISTENING)) {
                drain();
                return line.substring(LISTENING.length());
            }
        }
        throw new IOException("the browser did not start: " + seen);
    }

    /** So that the browser never waits for somebody to read what it says. */
    private void drain() {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "browser output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a page in a new tab and waits until it is loaded. */
    public Tab open(Path page) throws InterruptedException {
        String target = devTools.send("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = devTools.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        return new Tab(devTools, session).go(page);
    }

    @Override
    public void close() throws IOException {
        devTools.close();
        // Its helpers write into the profile too, and outlive it by a moment.
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(helper -> helper.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(Browser::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
