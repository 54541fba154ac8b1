package dev.firsttry.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of tools an action or an image brings. */
final class Tools {

    /** Input of each well-known setup action that names a version, and the tool. */
    private static final Map<String, Map<String, String>> ACTIONS = Map.of(
            "actions/setup-java", Map.of("java-version", "java"),
            "actions/setup-node", Map.of("node-version", "node"),
            "actions/setup-python", Map.of("python-version", "python"),
            "actions/setup-go", Map.of("go-version", "go"),
            "actions/setup-dotnet", Map.of("dotnet-version", "dotnet"),
            "ruby/setup-ruby", Map.of("ruby-version", "ruby"),
            "stCarolas/setup-maven", Map.of("maven-version", "maven"),
            "gradle/actions/setup-gradle", Map.of("gradle-version", "gradle"));

    private static final Map<String, String> IMAGES = Map.of(
            "maven", "maven",
            "gradle", "gradle",
            "node", "node",
            "python", "python",
            "golang", "go",
            "ruby", "ruby",
            "eclipse-temurin", "java",
            "openjdk", "java",
            "amazoncorretto", "java");

    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?([a-z][a-z0-9-]*):v?([0-9][0-9.]*)(?:-(.*))?");
    private static final Pattern INNER_JDK = Pattern.compile(
            "(?:.*-)?(?:eclipse-temurin|temurin|openjdk|jdk|amazoncorretto|corretto)-?([0-9][0-9.]*)(?:-.*)?");

    private Tools() {}

    static Map<String, String> ofAction(String reference, Map<String, String> inputs) {
        String action = reference.contains("@") ? reference.substring(0, reference.indexOf('@')) : reference;
        Map<String, String> tools = new LinkedHashMap<>();
        ACTIONS.getOrDefault(action, Map.of()).forEach((input, tool) -> {
            String version = inputs.getOrDefault(input, "").strip();
            if (!version.isEmpty()) {
                tools.put(tool, version);
            }
        });
        return tools;
    }

    /** {@code maven:3.9-eclipse-temurin-17} brings Maven and a JDK. */
    static Map<String, String> ofImage(String image) {
        Map<String, String> tools = new LinkedHashMap<>();
        Matcher parts = IMAGE.matcher(image);
        if (parts.matches() && IMAGES.containsKey(parts.group(1))) {
            tools.put(IMAGES.get(parts.group(1)), parts.group(2));
            Matcher jdk = INNER_JDK.matcher(parts.group(3) == null ? "" : parts.group(3));
            if (jdk.matches()) {
                tools.put("java", jdk.group(1));
            }
        }
        return tools;
    }
}
