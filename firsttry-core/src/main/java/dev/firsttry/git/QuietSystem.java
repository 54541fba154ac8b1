package dev.firsttry.git;

import java.io.IOException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit's view of the machine, without its habits: it would write measured clock resolutions to a file in the user's
 * home, and start the git program to find the system-wide configuration. The user's own git configuration is read, as
 * git does it: line endings and the user's excludes file decide what counts as changed.
 */
final class QuietSystem extends SystemReader.Delegate {

    private QuietSystem(SystemReader system) {
        super(system);
    }

    /** Makes JGit quiet in this JVM; doing it again changes nothing. */
    static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(current));
        }
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new InMemory(parent, fs);
    }

    /** Only on Windows does the installer put there what matters (line endings). */
    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return isWindows() ? super.openSystemConfig(parent, fs) : new InMemory(parent, fs);
    }

    private static final class InMemory extends FileBasedConfig {
        InMemory(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() throws IOException {
            // What JGit measured is good for this JVM only.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
