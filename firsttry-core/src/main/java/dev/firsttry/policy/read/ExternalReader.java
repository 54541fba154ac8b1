package dev.firsttry.policy.read;

import dev.firsttry.policy.ExternalTool;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the tools of {@code checks.external}. */
final class ExternalReader {

    private static final Predicate<String> NAME =
            Pattern.compile("[a-z][a-z0-9-]{0,39}").asMatchPredicate();
    private static final Predicate<String> GOAL =
            Pattern.compile("(?:[^:\\s]{1,200}:){3}[^:\\s]{1,100}").asMatchPredicate();
    private static final Predicate<String> PATH = path -> !path.isBlank()
            && !path.startsWith("/")
            && !path.contains(":")
            && !path.contains("\\")
            && !List.of(path.split("/")).contains("..");

    private ExternalReader() {}

    static List<ExternalTool> tools(Fields external) {
        return external.objects("tools").stream().map(ExternalReader::tool).toList();
    }

    private static ExternalTool tool(Fields tool) {
        try (Fields in = tool) {
            List.of("name", "sarif").forEach(in::require);
            ExternalTool read = new ExternalTool(
                    in.text("name", "", "a name in lower case such as acme-scan", NAME),
                    in.text("goal", "", "a goal such as com.acme:scan-maven-plugin:1.2:scan", GOAL),
                    in.arguments("command"),
                    in.text("sarif", "", "a path from the top-level directory, with / and without ..", PATH),
                    in.whole("timeout_seconds", 600, 1, 86_400));
            in.exactlyOne("goal", "command");
            return read;
        }
    }
}
