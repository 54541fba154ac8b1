package dev.firsttry.execution.runner;

import dev.firsttry.execution.runner.Machine.OperatingSystem;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares labels without regard to case. A label of GitHub's own runners is had by any machine of the same operating
 * system, which is said; other labels only by configuration.
 */
public final class RunnerLabels {

    private static final Pattern HOSTED = Pattern.compile(
            "(ubuntu|macos|windows)-(latest|slim|\\d+(?:\\.\\d+)?)(?:-(arm|intel|large|xlarge|vs\\d+))*");
    private static final String SELF_HOSTED = "self-hosted";

    private final Machine machine;

    public RunnerLabels(Machine machine) {
        this.machine = machine;
    }

    /** The first label that this machine does not have decides. */
    public RunnerMatch match(RunsOn asked) {
        if (asked.labels().isEmpty()) {
            return new RunnerMatch.Refused(asked.group()
                    .map(group -> "runner group '" + group + "' is none of this machine; name labels as well")
                    .orElse("runs-on names no runner"));
        }
        for (String label : asked.labels()) {
            Optional<String> refusal = refusal(label.toLowerCase(Locale.ROOT), label);
            if (refusal.isPresent()) {
                return new RunnerMatch.Refused(refusal.get());
            }
        }
        return new RunnerMatch.Accepted(remark(asked));
    }

    private Optional<String> refusal(String lower, String label) {
        Matcher hosted = HOSTED.matcher(lower);
        if (machine.labels().contains(lower) || isOwn(lower)) {
            return Optional.empty();
        }
        if (hosted.matches()) {
            return system(hosted.group(1)) == machine.system()
                    ? Optional.empty()
                    : Optional.of("runs on " + label + ", this machine is "
                            + machine.system().label());
        }
        return Optional.of("label '" + label + "' is none of this machine (it has "
                + String.join(", ", new TreeSet<>(machine.labels()))
                + (machine.labels().isEmpty() ? "none" : "")
                + "); add it with -Dfirsttry.runnerLabels when this machine is fit for it");
    }

    /** Operating system and architecture go without saying for a runner of one's own. */
    private boolean isOwn(String lower) {
        boolean isSelfHosted = machine.labels().contains(SELF_HOSTED);
        return isSelfHosted
                && (lower.equals(machine.system().label().toLowerCase(Locale.ROOT))
                        || lower.equals(machine.arch().toLowerCase(Locale.ROOT)));
    }

    private static OperatingSystem system(String image) {
        return switch (image) {
            case "ubuntu" -> OperatingSystem.LINUX;
            case "macos" -> OperatingSystem.MACOS;
            default -> OperatingSystem.WINDOWS;
        };
    }

    private String remark(RunsOn asked) {
        return asked.labels().stream()
                .filter(label -> !machine.labels().contains(label.toLowerCase(Locale.ROOT)))
                .filter(label -> HOSTED.matcher(label.toLowerCase(Locale.ROOT)).matches())
                .findFirst()
                .map(label -> "CI runs this on the image " + label + "; this machine is " + machine.description() + " ("
                        + machine.arch() + "), with its own tools")
                .orElse("");
    }
}
