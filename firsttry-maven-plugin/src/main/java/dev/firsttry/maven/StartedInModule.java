package dev.firsttry.maven;

import dev.firsttry.check.xml.SafeXml;
import dev.firsttry.check.xml.XmlFault;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * A build that was started in a module's own directory leaves the other modules out, without any flag. A project that
 * merely lies inside a larger repository, such as an example, is no module and is judged as what it is: a whole.
 */
final class StartedInModule {

    private static final Set<String> MODULE = Set.of("module", "subproject");
    private static final Set<String> MODULES = Set.of("modules", "subprojects");

    private StartedInModule() {}

    /** A request when a POM of an enclosing directory, up to the root of the repository, lists this one as a module. */
    static Optional<BypassRequest> of(Path executionRoot, Path topDirectory) {
        Path end = outermost(executionRoot, topDirectory);
        for (Path above = executionRoot; !above.equals(end) && above.getParent() != null; ) {
            above = above.getParent();
            if (modules(above).contains(executionRoot)) {
                Path shown = topDirectory.relativize(above.resolve("pom.xml"));
                Location place = Location.of(shown.toString().replace('\\', '/'));
                String module = above.relativize(executionRoot).toString().replace('\\', '/');
                String asked = "started in " + module + ", a module that is listed";
                return Optional.of(new BypassRequest(BypassKind.PARTIAL_REACTOR, asked, new Origin.InFile(place)));
            }
        }
        return Optional.empty();
    }

    /** The root of the repository, else Maven's top-level directory. */
    private static Path outermost(Path executionRoot, Path topDirectory) {
        for (Path at = executionRoot; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at.startsWith(topDirectory) ? topDirectory : at;
            }
        }
        return topDirectory;
    }

    /** Directories of all modules below that directory's POM, and of their modules. */
    private static Set<Path> modules(Path directory) {
        Set<Path> all = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(Set.of(directory));
        while (!open.isEmpty()) {
            for (Path module : declared(open.pop())) {
                if (all.add(module)) {
                    open.push(module);
                }
            }
        }
        return all;
    }

    private static Set<Path> declared(Path directory) {
        Path pom = directory.resolve("pom.xml");
        Set<Path> modules = new LinkedHashSet<>();
        if (Files.isRegularFile(pom)) {
            try {
                SafeXml.read(pom, new Reader(directory, modules));
            } catch (XmlFault notAPom) {
                // Maven could not build it either, so nothing is a module of it.
                return Set.of();
            }
        }
        return modules;
    }

    /** Modules of a profile are left out: a whole build need not have them. */
    private static final class Reader implements SafeXml.Sink {

        private final Path directory;
        private final Set<Path> modules;
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();

        private Reader(Path directory, Set<Path> modules) {
            this.directory = directory;
            this.modules = modules;
        }

        @Override
        public void accept(int event, XMLStreamReader xml) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(xml.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // Comments and space say nothing.
                }
            }
        }

        private void end() {
            String element = path.removeLast();
            if (path.size() == 2 && MODULE.contains(element) && MODULES.contains(path.getLast())) {
                Path named = directory.resolve(text.toString().strip()).normalize();
                modules.add(named.toString().endsWith(".xml") ? named.getParent() : named);
            }
        }
    }
}
