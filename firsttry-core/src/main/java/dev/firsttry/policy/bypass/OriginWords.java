package dev.firsttry.policy.bypass;

import dev.firsttry.finding.Location;

/** Says where a request is from. */
final class OriginWords implements Origin.Cases<String> {

    static final OriginWords WORDS = new OriginWords();

    private OriginWords() {}

    @Override
    public String commandLine() {
        return "on the command line";
    }

    @Override
    public String environment(String variable) {
        return "in the environment variable " + variable;
    }

    @Override
    public String file(Location location) {
        return "in " + location;
    }

    @Override
    public String profile(String id, String source) {
        return "in the profile " + id + (source.isEmpty() ? "" : " of " + source);
    }

    @Override
    public String jvm() {
        return "in MAVEN_OPTS, JAVA_TOOL_OPTIONS or .mvn/jvm.config";
    }
}
