package dev.firsttry.workflow.github;

import dev.firsttry.document.Dialect;
import dev.firsttry.document.DocumentReader;
import dev.firsttry.document.DocumentResult;
import dev.firsttry.document.Node;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Pipeline;
import dev.firsttry.workflow.SourceTree;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every workflow and action that was read, each once. */
final class Library {

    private final SourceTree tree;
    private final Optional<SourceTree> foreign;
    private final Map<Place, Loaded> workflows = new HashMap<>();
    private final Map<Place, LoadedAction> actions = new HashMap<>();
    private final Deque<Place> open = new ArrayDeque<>();

    Library(SourceTree tree, Optional<Path> foreign) {
        this.tree = tree;
        this.foreign = foreign.map(SourceTree::new);
    }

    /** @param pipeline empty when the file is too broken to say anything about what it calls
     *  @param height levels of calls below and with this one */
    record Loaded(Optional<Pipeline> pipeline, List<Fault> faults, int height) {

        /** The same, with what is wrong with the document itself. */
        Loaded with(List<Fault> more) {
            return new Loaded(
                    pipeline, Stream.concat(more.stream(), faults.stream()).toList(), height);
        }
    }

    record LoadedAction(Optional<Action> action, List<Fault> faults) {}

    /** Whether the file can be read at all. */
    boolean has(Place place) {
        return bytes(place).isPresent();
    }

    /** Whether there is a directory that should hold files of the place's repository. */
    boolean canHold(Place place) {
        return place.isHere() || foreign.isPresent() && foreign.get().hasDirectory(place.repository());
    }

    /** Where the place's own directory is; empty when it is not at hand. */
    Optional<Path> directory(Place place) {
        if (place.isHere()) {
            return tree.hasDirectory(place.path()) ? Optional.of(tree.root().resolve(place.path())) : Optional.empty();
        }
        return foreign.flatMap(held -> Stream.of(place.repository() + "@" + place.ref(), place.repository())
                .map(repository -> repository + "/" + place.path())
                .filter(held::hasDirectory)
                .map(path -> held.root().resolve(path).normalize())
                .findFirst());
    }

    /** Whether the first directory on the way to the place is there. */
    boolean hasTopOf(Place place) {
        return place.isHere() && tree.hasDirectory(place.path().split("/")[0]);
    }

    /** The places that are being read, outermost first. */
    List<Place> open() {
        List<Place> outermostFirst = new ArrayList<>(open);
        Collections.reverse(outermostFirst);
        return outermostFirst;
    }

    Loaded workflow(Place place) {
        Loaded known = workflows.get(place);
        if (known != null) {
            return known;
        }
        open.push(place);
        Loaded loaded = document(place).fold(new DocumentResult.Cases<>() {
            @Override
            public Loaded documents(List<Node> documents) {
                return new WorkflowFileReader(Library.this, place).read(documents.get(0));
            }

            @Override
            public Loaded faulty(List<Fault> faults) {
                return new Loaded(Optional.empty(), faults, 1);
            }

            @Override
            public Loaded duplicated(List<Fault> faults, List<Node> documents) {
                return documents(documents).with(faults);
            }
        });
        open.pop();
        workflows.put(place, loaded);
        return loaded;
    }

    LoadedAction action(Place file) {
        LoadedAction known = actions.get(file);
        if (known != null) {
            return known;
        }
        // An action that uses itself finds this; the loop ends at run time, where depth is bounded.
        actions.put(file, new LoadedAction(Optional.empty(), List.of()));
        LoadedAction loaded = document(file).fold(new DocumentResult.Cases<>() {
            @Override
            public LoadedAction documents(List<Node> documents) {
                return new ActionReader(Library.this, file).read(documents.get(0));
            }

            @Override
            public LoadedAction faulty(List<Fault> faults) {
                return new LoadedAction(Optional.empty(), faults);
            }
        });
        actions.put(file, loaded);
        return loaded;
    }

    private DocumentResult document(Place place) {
        return bytes(place)
                .map(bytes -> DocumentReader.of(Dialect.GITHUB).readOne(place.toString(), bytes))
                .orElseGet(() -> new DocumentResult.Faulty(List.of(new Fault(
                        FaultKind.MISSING_FILE,
                        "there is no file " + place,
                        Location.of(place.toString()),
                        List.of(place.toString())))));
    }

    private Optional<byte[]> bytes(Place place) {
        if (place.isHere()) {
            return tree.read(place.path());
        }
        return foreign.flatMap(directory -> directory
                .read(place.repository() + "@" + place.ref() + "/" + place.path())
                .or(() -> directory.read(place.repository() + "/" + place.path())));
    }
}
