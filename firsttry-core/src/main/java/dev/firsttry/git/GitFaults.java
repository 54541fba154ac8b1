package dev.firsttry.git;

import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.IOException;

/** What to say when git's data or the project's files cannot be read. */
final class GitFaults {

    private GitFaults() {}

    static FirstTryException unreadable(String what, Throwable cause) {
        return fault(
                "cannot read the git " + what + ": " + cause.getMessage(),
                "run `git fsck` and `git status` there and repair what they report",
                cause);
    }

    static FirstTryException unreadableFile(IOException cause) {
        return fault(
                "cannot list the project's files: " + cause.getMessage(),
                "make the file readable for the user who builds, or have git ignore its directory",
                cause);
    }

    private static FirstTryException fault(String message, String remedy, Throwable cause) {
        return new FirstTryException(Finding.error("git/unreadable", "", message, remedy, Location.NONE), cause);
    }
}
