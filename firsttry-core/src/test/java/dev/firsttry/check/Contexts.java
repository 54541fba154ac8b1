package dev.firsttry.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Contexts and files for the tests of checks. */
public final class Contexts {

    public static final Instant SESSION = Instant.parse("2026-11-23T08:00:00.123456Z");
    public static final Clock NOW = Clock.fixed(SESSION.plus(Duration.ofMinutes(5)), ZoneOffset.UTC);

    private Contexts() {}

    public static CheckContext of(Path top, List<String> files, ModuleFacts... modules) {
        return of(top, files, BuildTool.NONE, modules);
    }

    public static CheckContext of(Path top, List<String> files, BuildTool buildTool, ModuleFacts... modules) {
        return new CheckContext(top, files, List.of(modules), SESSION, NOW, buildTool, Optional.empty());
    }

    public static ModuleFacts module(Path top, String path) {
        return ModuleFacts.of(path, top.resolve(path), new Coordinates("g", "a", "1"), "jar");
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
