package dev.firsttry.workflow.gitlab;

import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that the service would fetch. They are looked for in a configured directory that holds projects as {@code
 * group/project@ref} or {@code group/project}, remote files as {@code host/path}, and the service's templates below
 * {@code templates}. What is not there is unsupported: never fetched, never ignored.
 */
final class ForeignFiles {

    private final Sources sources;
    private final Faults faults;

    ForeignFiles(Sources sources, Faults faults) {
        this.sources = sources;
        this.faults = faults;
    }

    List<Place> remote(String url, Location location) {
        String path = url.replaceFirst("^https?://", "").replaceFirst("[?#].*$", "");
        int slash = path.indexOf('/');
        Place place = new Place(slash < 0 ? path : path.substring(0, slash), path.substring(slash + 1));
        return found(Stream.of(place), "remote file '" + url + "'", location);
    }

    List<Place> template(String name, Location location) {
        return found(Stream.of(new Place("templates", name)), "template '" + name + "'", location);
    }

    List<Place> project(String project, String ref, List<String> files, Location location) {
        return files.stream()
                .flatMap(file -> {
                    Stream<Place> places = repositories(project, ref).map(name -> new Place(name, "").sibling(file));
                    return found(places, "file '" + file + "' of project '" + project + "'", location).stream();
                })
                .toList();
    }

    /** {@code host/group/project/name@version}: {@code templates/name.yml} or {@code templates/name/template.yml}. */
    List<Place> component(String address, Location location) {
        int at = address.lastIndexOf('@');
        String[] parts = (at < 0 ? address : address.substring(0, at)).split("/");
        if (at < 0 || parts.length < 3) {
            faults.add(
                    FaultKind.MISSING_INCLUDE,
                    location,
                    "component '" + address + "' is not of the form host/project/name@version",
                    address);
            return List.of();
        }
        String project = String.join("/", List.of(parts).subList(1, parts.length - 1));
        String name = parts[parts.length - 1];
        Stream<Place> places = repositories(project, address.substring(at + 1))
                .flatMap(repository -> Stream.of(
                        new Place(repository, "templates/" + name + ".yml"),
                        new Place(repository, "templates/" + name + "/template.yml")));
        return found(places, "component '" + address + "'", location);
    }

    private static Stream<String> repositories(String project, String ref) {
        return ref.isEmpty() ? Stream.of(project) : Stream.of(project + "@" + ref, project);
    }

    private List<Place> found(Stream<Place> places, String what, Location location) {
        Optional<Place> first = places.filter(sources::has).findFirst();
        if (first.isEmpty()) {
            faults.add(
                    FaultKind.UNSUPPORTED,
                    location,
                    what + " is not at hand: put a copy into the directory for files of other repositories");
        }
        return first.stream().toList();
    }
}
