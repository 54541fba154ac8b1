package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Dialect;
import dev.firsttry.document.DocumentReader;
import dev.firsttry.document.DocumentResult;
import dev.firsttry.document.Node;
import dev.firsttry.finding.Fault;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Location;
import dev.firsttry.workflow.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads files of this repository, and of others that lie in a configured directory. */
final class Sources {

    private final SourceTree tree;
    private final Optional<SourceTree> foreign;
    private final Faults faults;
    private final SortedSet<String> read = new TreeSet<>();

    Sources(SourceTree tree, Optional<Path> foreign, Faults faults) {
        this.tree = tree;
        this.foreign = foreign.map(SourceTree::new);
        this.faults = faults;
    }

    /**
     * A file in its two parts.
     *
     * @param spec the header's {@code spec}; empty when there is no header
     * @param body the mapping of jobs and keywords
     */
    record Loaded(Optional<Node> spec, Node.Mapping body) {}

    /** Paths of this repository's files that were read so far, sorted. */
    List<String> read() {
        return List.copyOf(read);
    }

    boolean has(Place place) {
        return bytes(place).isPresent();
    }

    /** Empty, with the faults reported, when it is missing or malformed. */
    Optional<Loaded> load(Place place, Location from) {
        Optional<byte[]> bytes = bytes(place);
        if (bytes.isEmpty()) {
            faults.add(FaultKind.MISSING_INCLUDE, from, "there is no file '" + place + "'", place.toString());
            return Optional.empty();
        }
        return load(place.toString(), bytes.get());
    }

    Optional<Loaded> load(String name, byte[] bytes) {
        return DocumentReader.of(Dialect.GITLAB).read(name, bytes).fold(new DocumentResult.Cases<>() {
            @Override
            public Optional<Loaded> documents(List<Node> documents) {
                return parts(name, documents);
            }

            @Override
            public Optional<Loaded> faulty(List<Fault> found) {
                faults.addAll(found);
                return Optional.empty();
            }

            @Override
            public Optional<Loaded> duplicated(List<Fault> found, List<Node> documents) {
                faults.addAll(found);
                return parts(name, documents);
            }
        });
    }

    private Optional<Loaded> parts(String name, List<Node> documents) {
        Optional<Node> spec = documents.size() == 2
                ? Nodes.mapping(documents.get(0)).flatMap(header -> header.get("spec"))
                : Optional.empty();
        int body = spec.isPresent() ? 1 : 0;
        if (documents.isEmpty()) {
            faults.add(FaultKind.BAD_YAML, new Location(name, 1, 1), "the file is empty");
            return Optional.empty();
        }
        if (documents.size() > body + 1) {
            String message = "a second document starts here, but only a header with 'spec' may stand before another";
            faults.add(FaultKind.BAD_YAML, documents.get(1).location(), message);
            return Optional.empty();
        }
        return mapping(documents.get(body)).map(mapping -> new Loaded(spec, mapping));
    }

    private Optional<Node.Mapping> mapping(Node body) {
        Optional<Node.Mapping> mapping = Nodes.isNull(body)
                ? Optional.of(new Node.Mapping(body.location(), "", List.of()))
                : Nodes.mapping(body);
        if (mapping.isEmpty()) {
            faults.add(FaultKind.BAD_TYPE, body.location(), "the file must be a mapping of keywords and jobs");
        }
        return mapping;
    }

    private Optional<byte[]> bytes(Place place) {
        return place.repository().isEmpty()
                ? own(place.path())
                : foreign.flatMap(directory -> directory.read(place.toString()));
    }

    private Optional<byte[]> own(String path) {
        Optional<byte[]> bytes = tree.read(path);
        bytes.ifPresent(found -> read.add(path));
        return bytes;
    }
}
