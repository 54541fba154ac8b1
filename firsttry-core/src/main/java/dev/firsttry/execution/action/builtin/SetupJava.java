package dev.firsttry.execution.action.builtin;

import dev.firsttry.execution.action.BuiltinAction;
import dev.firsttry.execution.action.BuiltinContext;
import dev.firsttry.execution.action.BuiltinInputs;
import dev.firsttry.execution.action.BuiltinResult;
import dev.firsttry.execution.tool.Jdk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code actions/setup-java}: an installed JDK of exactly the version that is asked for. Its vendor may be another, which
 * is said. Maven's {@code settings.xml} and {@code toolchains.xml} are not written: they are the developer's.
 */
public final class SetupJava implements BuiltinAction {

    private static final Set<String> INPUTS = Set.copyOf(List.of(
            "java-version",
            "java-version-file",
            "distribution",
            "java-package",
            "architecture",
            "jdkfile",
            "check-latest",
            "server-id",
            "server-username",
            "server-password",
            "settings-path",
            "overwrite-settings",
            "gpg-private-key",
            "gpg-passphrase",
            "cache",
            "cache-dependency-path",
            "job-status",
            "token",
            "mvn-toolchain-id",
            "mvn-toolchain-vendor"));
    private static final Set<String> PACKAGES = Set.of("jdk", "jre");

    @Override
    public Set<String> inputs() {
        return INPUTS;
    }

    @Override
    public BuiltinResult run(BuiltinContext context) throws IOException {
        BuiltinInputs inputs = context.inputs();
        String kind = inputs.get("java-package", "jdk");
        if (inputs.get("jdkfile").isPresent() || !PACKAGES.contains(kind)) {
            return new BuiltinResult.Unsupported("setup-java with "
                    + (PACKAGES.contains(kind) ? "jdkFile" : "java-package: " + kind)
                    + " installs something that an installed JDK is not");
        }
        List<String> wanted = new ArrayList<>(inputs.lines("java-version"));
        if (wanted.isEmpty()) {
            Optional<String> fromFile = VersionFiles.java(context);
            if (fromFile.isEmpty()) {
                return BuiltinResult.Failed.because("java-version or java-version-file input expected");
            }
            wanted.add(fromFile.get());
        }
        return install(wanted, context);
    }

    private static BuiltinResult install(List<String> wanted, BuiltinContext context) {
        BuiltinResult.Done done = BuiltinResult.Done.saying();
        for (String version : wanted) {
            Optional<Jdk> jdk = context.tools().jdks().find(version);
            if (jdk.isEmpty()) {
                return new BuiltinResult.Unsupported(absent(version, context));
            }
            done = installed(done, jdk.get(), context);
        }
        return context.inputs().get("server-id").isPresent()
                ? done.withLog("::notice::setup-java: settings.xml is left as it is; server-id has no effect here")
                : done;
    }

    private static String absent(String version, BuiltinContext context) {
        List<String> found = context.tools().jdks().all().stream()
                .map(Jdk::version)
                .distinct()
                .toList();
        return "no JDK " + version + " is installed (found: " + (found.isEmpty() ? "none" : String.join(", ", found))
                + "); install it, or name its home in ~/.m2/toolchains.xml or JAVA_HOME_" + version.split("[.+]")[0];
    }

    /** Of several versions, the last one becomes the default. */
    private static BuiltinResult.Done installed(BuiltinResult.Done done, Jdk jdk, BuiltinContext context) {
        String distribution = context.inputs().get("distribution", "");
        String machine = System.getProperty("os.arch").equals("aarch64") ? "ARM64" : "X64";
        return done.withVariable("JAVA_HOME", jdk.home().toString())
                .withVariable(
                        "JAVA_HOME_" + jdk.major() + "_" + machine, jdk.home().toString())
                .withPath(jdk.home().resolve("bin"))
                .with("distribution", distribution)
                .with("version", jdk.version())
                .with("path", jdk.home().toString())
                .with("cache-hit", "false")
                .withLog("Java " + jdk.version() + (jdk.vendor().isEmpty() ? "" : " of " + jdk.vendor())
                        + " from this machine stands in for distribution "
                        + (distribution.isEmpty() ? "?" : distribution.toLowerCase(Locale.ROOT)));
    }
}
