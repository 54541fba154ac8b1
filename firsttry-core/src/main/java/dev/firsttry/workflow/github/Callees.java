package dev.firsttry.workflow.github;

import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.pipeline.Action;
import dev.firsttry.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the workflows and actions that one file uses. */
final class Callees {

    private static final int LEVELS = 10;
    private static final String WORKFLOWS = ".github/workflows/";

    private final Library library;
    private final Place from;
    private final Reading reading;
    private int height;

    Callees(Library library, Place from, Reading reading) {
        this.library = library;
        this.from = from;
        this.reading = reading;
    }

    /** Levels of calls below this file. */
    int height() {
        return height;
    }

    /** The workflow that is called; empty when it is not at hand, or is faulty, which is then on record. */
    Optional<Pipeline> workflow(String reference, Location location) {
        Optional<Place> place = from.resolve(reference).filter(found -> isWorkflow(found, reference));
        if (place.isEmpty()) {
            String message = "'" + Nodes.shortened(reference) + "' is no reusable workflow: use ./" + WORKFLOWS
                    + "<file>.yml or owner/repo/" + WORKFLOWS + "<file>.yml@ref";
            reading.faults.add(FaultKind.NOT_CALLABLE, location, message, reference);
            return Optional.empty();
        }
        if (library.open().contains(place.get())) {
            reportLoop(place.get(), location);
            return Optional.empty();
        }
        return library.has(place.get()) ? load(place.get(), location) : absent(place.get(), location);
    }

    private static boolean isWorkflow(Place place, String reference) {
        String file = place.path();
        boolean isYaml = file.endsWith(".yml") || file.endsWith(".yaml");
        boolean isDirect = file.startsWith(WORKFLOWS) && file.indexOf('/', WORKFLOWS.length()) < 0;
        return isYaml && isDirect && !(Place.isSameRepository(reference) && reference.contains("@"));
    }

    private void reportLoop(Place place, Location location) {
        List<Place> open = library.open();
        List<String> path = new ArrayList<>(open.subList(open.indexOf(place), open.size()).stream()
                .map(Place::toString)
                .toList());
        path.add(place.toString());
        String message = "workflows call each other in a circle: " + String.join(" -> ", path);
        reading.faults.add(FaultKind.CYCLE, location, message, path.toArray(String[]::new));
    }

    private Optional<Pipeline> absent(Place place, Location location) {
        if (library.canHold(place)) {
            String message = "there is no file " + place;
            reading.faults.add(FaultKind.MISSING_FILE, location, message, place.toString());
        }
        return Optional.empty();
    }

    private Optional<Pipeline> load(Place place, Location location) {
        Library.Loaded loaded = library.workflow(place);
        loaded.faults().forEach(reading.faults::add);
        height = Math.max(height, loaded.height());
        if (loaded.height() >= LEVELS) {
            String message = "calls of workflows are nested deeper than " + LEVELS + " levels";
            reading.faults.add(FaultKind.NOT_CALLABLE, location, message, place.toString());
            return Optional.empty();
        }
        if (loaded.pipeline().filter(pipeline -> pipeline.callable().isEmpty()).isPresent()) {
            String message = place + " cannot be called: it has no 'workflow_call' in 'on'";
            reading.faults.add(FaultKind.NOT_CALLABLE, location, message, place.toString());
            return Optional.empty();
        }
        return loaded.pipeline();
    }

    /** The action that a step uses; empty when it is a container, not at hand, or made only while the job runs. */
    Optional<Action> action(String reference, Location location) {
        if (reference.startsWith("docker://")) {
            return Optional.empty();
        }
        Optional<Place> place = from.resolve(reference);
        if (place.isEmpty()) {
            String message =
                    "'" + Nodes.shortened(reference) + "' is no action: use owner/repo@ref, ./path or docker://image";
            reading.faults.add(FaultKind.BAD_STEP, location, message, reference);
            return Optional.empty();
        }
        return place.flatMap(found -> actionAt(found, location));
    }

    private Optional<Action> actionAt(Place directory, Location location) {
        String prefix = directory.path().isEmpty() ? "" : directory.path() + "/";
        for (String name : List.of("action.yml", "action.yaml")) {
            Place file = directory.at(prefix + name);
            if (library.has(file)) {
                Library.LoadedAction loaded = library.action(file);
                loaded.faults().forEach(reading.faults::add);
                return loaded.action();
            }
        }
        // A directory that an earlier step makes, such as a second checkout, is not there yet.
        if (library.hasTopOf(directory) && !library.has(directory.at(prefix + "Dockerfile"))) {
            String message = "there is no action.yml in " + directory;
            reading.faults.add(FaultKind.MISSING_FILE, location, message, directory.toString());
        }
        return Optional.empty();
    }
}
