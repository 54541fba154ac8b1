package dev.firsttry.execution.container;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The container engine of this machine, looked for when the first job asks. Safe to use from several threads. */
public final class ContainerEngines {

    private final Map<String, String> environment;
    private final Path directory;
    private Optional<Optional<ContainerEngine>> found = Optional.empty();

    /**
     * @param environment of this process, of which the engine's program gets what concerns it
     * @param directory in which the program starts; exists as long as jobs run
     */
    public ContainerEngines(Map<String, String> environment, Path directory) {
        this.environment = new TreeMap<>(environment);
        this.environment.keySet().removeIf(name -> !concernsEngine(name));
        this.directory = directory;
    }

    private static boolean concernsEngine(String name) {
        return name.equals("PATH")
                || name.equals("HOME")
                || name.equals("USERPROFILE")
                || name.equals("SYSTEMROOT")
                || name.equals("XDG_RUNTIME_DIR")
                || name.startsWith("DOCKER_")
                || name.startsWith("CONTAINER_");
    }

    /** The engine, cleared of what killed runs left; empty when none answers. */
    public synchronized Optional<ContainerEngine> engine() throws InterruptedException {
        if (found.isEmpty()) {
            Optional<ContainerEngine> engine = ContainerEngine.find(environment, directory);
            if (engine.isPresent()) {
                engine.get().sweep();
            }
            found = Optional.of(engine);
        }
        return found.get();
    }

    /** Whether anything that happened so far depends on {@link #engine()}. */
    public synchronized boolean wasAsked() {
        return found.isPresent();
    }
}
