package dev.firsttry.execution.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads Maven's {@code toolchains.xml}. */
final class Toolchains {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env\\.([^}]+)}");

    private Toolchains() {}

    /** The {@code jdkHome} of every toolchain, in order; none when the file is not well-formed. */
    static List<Path> jdkHomes(Path file, Map<String, String> environment) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Path> homes = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("jdkHome")) {
                    path(interpolated(xml.getElementText().strip(), environment))
                            .ifPresent(homes::add);
                }
            }
        } catch (IOException | XMLStreamException e) {
            return List.of(); // Maven itself complains about the file; other places may still hold the JDK
        }
        return homes;
    }

    private static String interpolated(String text, Map<String, String> environment) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(environment.getOrDefault(match.group(1), "")));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
