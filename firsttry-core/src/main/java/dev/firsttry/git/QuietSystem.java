package dev.firsttry.git;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit's view of the machine, without its habits: it would measure the resolution of the file system's clock for some
 * seconds in every JVM, write it to a file in the user's home, and start the git program to find the system-wide configuration. The user's own git configuration is read, as
 * git does it: line endings and the user's excludes file decide what counts as changed.
 */
final class QuietSystem extends SystemReader.Delegate {

    /**
     * No common file system has a coarser clock (FAT). A finer one is not worth its measurement: all that JGit does with
     * it is to read a file again that changed within this time.
     */
    private static final Duration COARSEST = Duration.ofSeconds(2);

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

    /** The user's own, which is also where JGit looks for a resolution that somebody measured before. */
    @Override
    public StoredConfig getUserConfig() throws ConfigInvalidException, IOException {
        return new Measured(super.getUserConfig(), FS.DETECTED);
    }

    /** The configuration below it, and a resolution for every file system. */
    static final class Measured extends InMemory {
        Measured(Config parent, FS fs) {
            super(parent, fs);
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit wanted) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? wanted.convert(COARSEST)
                    : super.getTimeUnit(section, subsection, name, otherwise, wanted);
        }
    }

    private static class InMemory extends FileBasedConfig {
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
