package dev.firsttry.check.tool;

import dev.firsttry.check.BuildTool;
import dev.firsttry.check.Coordinates;
import dev.firsttry.check.ToolGoal;
import dev.firsttry.check.ToolPlugin;
import dev.firsttry.check.ToolSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools that FirstTry can run itself, each with the version that it takes where the project names none. */
public enum Tool {
    CHECKSTYLE(
            plugin("org.apache.maven.plugins:maven-checkstyle-plugin:3.6.0", "com.puppycrawl.tools:checkstyle:12.3.1"),
            "check") {
        @Override
        List<ToolSetting> settings(Path scratch, boolean configured) {
            var settings = new ArrayList<>(List.of(
                    ToolSetting.of("outputFile", report(scratch)),
                    ToolSetting.of("outputFileFormat", "xml"),
                    ToolSetting.of("cacheFile", scratch.resolve("cache")),
                    ToolSetting.of("rulesFiles", scratch.resolve("rules.xml")),
                    ToolSetting.of("failsOnError", false),
                    ToolSetting.of("failOnViolation", false),
                    ToolSetting.of("logViolationsToConsole", false),
                    ToolSetting.of("skip", false)));
            if (!configured) {
                settings.add(ToolSetting.of("configLocation", DefaultRules.checkstyle(scratch)));
                settings.add(ToolSetting.of("includeResources", false));
            }
            return settings;
        }
    },
    PMD(plugin("org.apache.maven.plugins:maven-pmd-plugin:3.28.0"), "pmd") {
        @Override
        List<ToolSetting> settings(Path scratch, boolean configured) {
            return List.of(
                    ToolSetting.of("targetDirectory", scratch),
                    ToolSetting.of("outputDirectory", scratch.resolve("site")),
                    ToolSetting.of("siteDirectory", scratch.resolve(NO_SITE)),
                    ToolSetting.of("rulesetsTargetDirectory", scratch.resolve("rulesets")),
                    ToolSetting.of("format", "xml"),
                    ToolSetting.of("minimumPriority", 5),
                    ToolSetting.of("analysisCache", false),
                    ToolSetting.of("skipPmdError", false),
                    ToolSetting.of("linkXRef", false),
                    ToolSetting.of("skip", false));
        }
    },
    SPOTLESS(plugin("com.diffplug.spotless:spotless-maven-plugin:3.11.0"), "check") {
        @Override
        List<ToolSetting> settings(Path scratch, boolean configured) {
            var index = new ToolSetting("upToDateChecking", "", List.of(ToolSetting.of("enabled", false)));
            return List.of(index, ToolSetting.of("skip", false));
        }

        /** It throws for what it does not like as for what it cannot do. */
        @Override
        boolean isObjection(String message) {
            return message.contains("had format violations");
        }
    },
    SPOTBUGS(plugin("com.github.spotbugs:spotbugs-maven-plugin:4.9.8.2"), "spotbugs") {
        @Override
        List<ToolSetting> settings(Path scratch, boolean configured) {
            return List.of(
                    ToolSetting.of("spotbugsXmlOutputDirectory", scratch),
                    ToolSetting.of("spotbugsXmlOutputFilename", report(scratch).getFileName()),
                    ToolSetting.of("outputDirectory", scratch.resolve("site")),
                    ToolSetting.of("siteDirectory", scratch.resolve(NO_SITE)),
                    ToolSetting.of("threshold", "Default"),
                    ToolSetting.of("failOnError", true),
                    ToolSetting.of("skip", false));
        }
    },
    /** SpotBugs with the detectors of Find Security Bugs, of which only what is about security is told. */
    FIND_SEC_BUGS(plugin("com.github.spotbugs:spotbugs-maven-plugin:4.9.8.2"), "spotbugs") {
        @Override
        Optional<ReportFormat> format() {
            return SPOTBUGS.format();
        }

        @Override
        List<ToolSetting> settings(Path scratch, boolean configured) {
            var settings = new ArrayList<>(SPOTBUGS.settings(scratch, configured));
            settings.removeIf(setting -> setting.name().equals("threshold"));
            settings.add(ToolSetting.of("threshold", "Low"));
            settings.add(ToolSetting.of("includeFilterFile", DefaultRules.security(scratch)));
            settings.add(new ToolSetting("plugins", "", List.of(DETECTORS)));
            return settings;
        }

        @Override
        Path report(Path scratch) {
            return SPOTBUGS.report(scratch);
        }
    };

    private static final ToolSetting DETECTORS = new ToolSetting(
            "plugin",
            "",
            List.of(
                    ToolSetting.of("groupId", "com.h3xstream.findsecbugs"),
                    ToolSetting.of("artifactId", "findsecbugs-plugin"),
                    ToolSetting.of("version", "1.14.0")));

    /**
     * A directory without a descriptor of a site. The plugins write a page for the project's site, whether anybody wants one
     * or not, and by many a descriptor they cannot.
     */
    private static final String NO_SITE = "no-site";

    private final ToolPlugin plugin;
    private final String goal;

    Tool(ToolPlugin plugin, String goal) {
        this.plugin = plugin;
        this.goal = goal;
    }

    private static ToolPlugin plugin(String plugin, String... dependencies) {
        return new ToolPlugin(
                coordinates(plugin),
                Stream.of(dependencies).map(Tool::coordinates).toList());
    }

    private static Coordinates coordinates(String text) {
        String[] parts = text.split(":");
        return new Coordinates(parts[0], parts[1], parts[2]);
    }

    /** As policies name it: lower case, words joined by a hyphen. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when there is no such tool. */
    public static Optional<Tool> of(String id) {
        return Stream.of(values()).filter(tool -> tool.id().equals(id)).findFirst();
    }

    /** {@code group:artifact} of the Maven plugin that runs it. */
    public String pluginKey() {
        return plugin.key();
    }

    /** How its reports are written; empty for a tool that only objects. */
    Optional<ReportFormat> format() {
        return ReportFormat.of(id());
    }

    /** Whether it did its work and objects, when it failed with this message as if it had not. */
    boolean isObjection(String message) {
        return false;
    }

    /** Where its report goes when FirstTry runs it. */
    Path report(Path scratch) {
        return scratch.resolve(id() + ".xml");
    }

    /**
     * Settings that put the report where it is looked for, and let nothing of it out.
     *
     * @param configured whether the project has settings of its own for the tool
     */
    abstract List<ToolSetting> settings(Path scratch, boolean configured);

    /** For {@link BuildTool#run}. */
    ToolGoal goal(Path scratch, boolean configured) {
        return new ToolGoal(plugin, goal, settings(scratch, configured));
    }
}
