package dev.firsttry.maven;

import dev.firsttry.check.xml.SafeXml;
import dev.firsttry.check.xml.XmlFault;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import dev.firsttry.policy.bypass.BypassKind;
import dev.firsttry.policy.bypass.BypassRequest;
import dev.firsttry.policy.bypass.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Extensions of Maven itself. Such code runs before any project is read and could take the gate out without a trace, so
 * each one is a request, and the policy says which are expected.
 */
final class CoreExtensions {

    static final String PROJECT_FILE = ".mvn/extensions.xml";
    private static final String USER_FILE = ".m2/extensions.xml";

    private CoreExtensions() {}

    /** One extension, and the line that declares it. */
    record Declared(String groupId, String artifactId, Location place) {}

    /** @param system Maven's system properties: from version 4 on the user has a file of extensions, too */
    static List<BypassRequest> of(Path topDirectory, Properties system) {
        List<Declared> declared = new ArrayList<>(in(topDirectory.resolve(PROJECT_FILE), PROJECT_FILE));
        if (system.getProperty("maven.version", "").startsWith("4")) {
            Path home = Path.of(system.getProperty("user.home", ""));
            declared.addAll(in(home.resolve(USER_FILE), "~/" + USER_FILE));
        }
        return declared.stream()
                .filter(extension -> !extension.artifactId().equals(BuildCacheExtension.ARTIFACT))
                .map(extension -> new BypassRequest(
                        BypassKind.CORE_EXTENSION,
                        extension.groupId() + ":" + extension.artifactId(),
                        new Origin.InFile(extension.place())))
                .toList();
    }

    /** The extensions of a file; none when it is not there. */
    static List<Declared> in(Path file, String shown) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        Reader reader = new Reader(shown);
        try {
            SafeXml.read(file, reader);
        } catch (XmlFault e) {
            throw new FirstTryException(
                    Finding.error(
                            "bypass/core-extension",
                            "",
                            "what is loaded into Maven cannot be read: " + e.getMessage(),
                            "Correct the file.",
                            Location.of(shown)),
                    e);
        }
        return reader.declared;
    }

    private static final class Reader implements SafeXml.Sink {

        private final String file;
        private final List<Declared> declared = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String groupId = "";
        private String artifactId = "";
        private int line;

        private Reader(String file) {
            this.file = file;
        }

        @Override
        public void accept(int event, XMLStreamReader xml) throws XMLStreamException {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // Comments and space say nothing.
                }
            }
        }

        private void start(XMLStreamReader xml) {
            text.setLength(0);
            if (xml.getLocalName().equals("extension")) {
                groupId = "";
                artifactId = "";
                line = xml.getLocation().getLineNumber();
            }
        }

        private void end(String element) {
            switch (element) {
                case "groupId" -> groupId = text.toString().strip();
                case "artifactId" -> artifactId = text.toString().strip();
                case "extension" -> declared.add(new Declared(groupId, artifactId, Location.of(file, line)));
                default -> {
                    // Version and class loading strategy do not matter here.
                }
            }
        }
    }
}
