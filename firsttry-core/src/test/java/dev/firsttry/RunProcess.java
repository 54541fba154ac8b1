package dev.firsttry;

import java.nio.file.Path;

/** A process of its own that runs the pipeline of a {@link RunProject}. */
final class RunProcess {

    private RunProcess() {}

    /** Argument: the directory of the project. */
    public static void main(String[] arguments) throws Exception {
        new RunProject(Path.of(arguments[0])).run();
    }

    static Process start(Path directory) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("process.log").toFile())
                .start();
    }
}
