package dev.firsttry.workflow.github;

import dev.firsttry.pipeline.Action;
import dev.firsttry.workflow.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads the action that a step uses when the step starts: an earlier step may have written it. Nothing is remembered
 * between two questions.
 */
public final class ActionFiles {

    private final SourceTree workspace;
    private final Optional<Path> foreign;

    /**
     * @param workspace where {@code ./path} starts, also inside an action of another repository
     * @param foreign holds other repositories as {@code owner/repo@ref} or {@code owner/repo}; empty when there is none
     */
    public ActionFiles(SourceTree workspace, Optional<Path> foreign) {
        this.workspace = workspace;
        this.foreign = foreign;
    }

    /** @param reference as written in {@code uses}; not {@code docker://} */
    public ActionLookup find(String reference) {
        Library library = new Library(workspace, foreign);
        return Place.here("")
                .resolve(reference)
                .<ActionLookup>map(place -> at(library, place))
                .orElseGet(ActionLookup.NoReference::new);
    }

    private static ActionLookup at(Library library, Place place) {
        String prefix = place.path().isEmpty() ? "" : place.path() + "/";
        Optional<Path> directory = library.directory(place);
        for (String name : List.of("action.yml", "action.yaml")) {
            Place file = place.at(prefix + name);
            if (directory.isPresent() && library.has(file)) {
                return read(library, file, directory.get());
            }
        }
        return directory
                .filter(found -> library.has(place.at(prefix + "Dockerfile")))
                .<ActionLookup>map(ActionLookup.Dockerfile::new)
                .orElseGet(ActionLookup.Missing::new);
    }

    private static ActionLookup read(Library library, Place file, Path directory) {
        Library.LoadedAction loaded = library.action(file);
        Optional<Action> action = loaded.action().filter(read -> loaded.faults().isEmpty());
        return action.<ActionLookup>map(read -> new ActionLookup.Found(read, directory))
                .orElseGet(() -> new ActionLookup.Faulty(loaded.faults()));
    }
}
