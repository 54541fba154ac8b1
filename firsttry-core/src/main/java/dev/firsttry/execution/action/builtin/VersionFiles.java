package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of a repository that name the version of a tool. */
final class VersionFiles {

    private static final Pattern SDKMAN = Pattern.compile("(?m)^java=([0-9][0-9.+]*)");
    private static final Pattern TOOL_VERSIONS = Pattern.compile("(?m)^java\\s+(?:\\w+-)?([0-9][0-9.+]*)");
    private static final Pattern PLAIN = Pattern.compile("(?m)^\\s*(?:\\w+-)?v?([0-9][0-9.+]*)");

    private VersionFiles() {}

    /** The version in the file that {@code java-version-file} names; empty when there is no such file or version. */
    static Optional<String> java(BuiltinContext context) throws IOException {
        Optional<String> name = context.inputs().get("java-version-file");
        Pattern pattern = name.filter(file -> file.endsWith(".sdkmanrc"))
                .map(file -> SDKMAN)
                .orElse(name.filter(file -> file.endsWith(".tool-versions"))
                        .map(file -> TOOL_VERSIONS)
                        .orElse(PLAIN));
        return name.isEmpty() ? Optional.empty() : read(context.workspace().resolve(name.get()), pattern);
    }

    /** The version in a file that holds nothing else, such as {@code .nvmrc}. */
    static Optional<String> plain(BuiltinContext context, String input) throws IOException {
        Optional<String> name = context.inputs().get(input);
        return name.isEmpty() ? Optional.empty() : read(context.workspace().resolve(name.get()), PLAIN);
    }

    private static Optional<String> read(Path file, Pattern pattern) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        Matcher match = pattern.matcher(String.join("\n", lines));
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
