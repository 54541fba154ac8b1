package dev.firsttry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What jobs get of the environment in which Maven runs: what makes programs work, and nothing that only this developer
 * has. CI would not have it either, and a token is none of a script's business.
 */
final class MachineEnvironment {

    private static final Set<String> NAMES = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TMPDIR",
            "TMP",
            "TEMP",
            "JAVA_HOME",
            "DOCKER_HOST",
            "XDG_RUNTIME_DIR",
            "HTTP_PROXY",
            "HTTPS_PROXY",
            "NO_PROXY",
            "ALL_PROXY",
            "SSL_CERT_FILE",
            "SSL_CERT_DIR",
            "NODE_EXTRA_CA_CERTS",
            // Without these no program starts on Windows.
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "USERPROFILE",
            "HOMEDRIVE",
            "HOMEPATH",
            "APPDATA",
            "LOCALAPPDATA",
            "PROGRAMDATA",
            "PROGRAMFILES",
            "PROGRAMFILES(X86)",
            "NUMBER_OF_PROCESSORS",
            "PROCESSOR_ARCHITECTURE");

    private MachineEnvironment() {}

    static Map<String, String> of(Map<String, String> whole, String runId) {
        Map<String, String> kept = new TreeMap<>();
        whole.forEach((name, value) -> {
            String upper = name.toUpperCase(Locale.ROOT);
            if (NAMES.contains(upper) || upper.startsWith("LC_") || upper.startsWith("JAVA_HOME_")) {
                kept.put(upper.equals("PATH") ? "PATH" : name, value);
            }
        });
        kept.put(RunOptions.MARK, runId);
        return kept;
    }
}
