package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds what users of every goal rely on, as the generated descriptor says it. */
class PluginDescriptorTest {

    private static Document descriptor;

    @BeforeAll
    static void read() throws Exception {
        Path file = Path.of("target/classes/META-INF/maven/plugin.xml");
        descriptor = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void the_prefix_is_short() {
        assertThat(text(descriptor.getDocumentElement(), "goalPrefix")).isEqualTo("firsttry");
    }

    @Test
    void every_goal_is_thread_safe() {
        assertThat(elements(descriptor.getDocumentElement(), "mojo"))
                .isNotEmpty()
                .allSatisfy(mojo -> assertThat(text(mojo, "threadSafe"))
                        .as(text(mojo, "goal"))
                        .isEqualTo("true"));
    }

    @Test
    void everything_that_a_goal_says_can_be_json() throws Exception {
        for (Element mojo : elements(descriptor.getDocumentElement(), "mojo")) {
            if (!text(mojo, "goal").equals("help")) {
                assertThat(Class.forName(text(mojo, "implementation")))
                        .as("goals extend ConsoleMojo and speak through its log and answer()")
                        .isAssignableTo(ConsoleMojo.class);
            }
        }
        List<String> doors = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path file : sources.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("System.out")) {
                    doors.add(file.getFileName().toString());
                }
            }
        }
        assertThat(doors).as("doors to standard output").containsExactlyInAnyOrder("Console.java", "ConsoleMojo.java");
    }

    @Test
    void every_property_carries_the_prefix() {
        assertThat(userProperties())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property).startsWith("${firsttry."));
    }

    @Test
    void every_parameter_that_a_user_may_set_is_explained_and_has_a_property() {
        assertThat(elements(descriptor.getDocumentElement(), "parameter"))
                .filteredOn(parameter -> text(parameter, "editable").equals("true"))
                .allSatisfy(parameter -> assertThat(text(parameter, "description"))
                        .as(text(parameter, "name"))
                        .isNotBlank());
    }

    /** The generated help goal brings properties of its own, without the prefix. */
    private static List<String> userProperties() {
        return elements(descriptor.getDocumentElement(), "mojo").stream()
                .filter(mojo -> !text(mojo, "goal").equals("help"))
                .flatMap(mojo -> elements(mojo, "configuration").stream())
                .flatMap(configuration -> elements(configuration, "*").stream())
                .filter(parameter -> !List.of("session", "project", "execution").contains(parameter.getTagName()))
                .map(Element::getTextContent)
                .filter(value -> value.startsWith("${"))
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }
}
