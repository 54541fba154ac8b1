package dev.firsttry.execution.gitlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dotenv reports: {@code NAME=value}, one a line. */
final class Dotenv {

    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z0-9_]+)=(.*)");
    private static final long LARGEST = 5 << 10;

    private Dotenv() {}

    /** What is in it, or why the service would refuse it. */
    record Read(Map<String, String> variables, Optional<String> fault) {}

    static Read read(List<Path> files) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Path file : files) {
            if (Files.size(file) > LARGEST) {
                return faulty(file, "is larger than 5 KB");
            }
            for (String line : Files.readAllLines(file)) {
                Matcher match = LINE.matcher(line.strip());
                if (match.matches()) {
                    variables.put(match.group(1), unquoted(match.group(2)));
                } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                    return faulty(file, "holds a line that is not NAME=value");
                }
            }
        }
        return new Read(variables, Optional.empty());
    }

    private static Read faulty(Path file, String what) {
        return new Read(Map.of(), Optional.of("dotenv report " + file.getFileName() + " " + what));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
