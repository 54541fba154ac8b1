package dev.firsttry.execution.process;

import java.io.File;

/** The file that is always empty. */
final class NullDevice {

    static final File FILE = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");

    private NullDevice() {}
}
