package dev.firsttry.maven;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Compares the configuration that an ancestor wrote with the one that came out of inheritance. */
final class ConfigurationDifference {

    private ConfigurationDifference() {}

    /**
     * Name of the first parameter that differs, by name; empty when none does. A value with an expression may come out
     * differently in each project, and is not compared.
     *
     * @param wanted an {@link Xpp3Dom}, or {@code null}
     * @param actual an {@link Xpp3Dom}, or {@code null}
     */
    static Optional<String> of(Object wanted, Object actual) {
        Set<String> names = new TreeSet<>();
        children(wanted).map(Xpp3Dom::getName).forEach(names::add);
        children(actual).map(Xpp3Dom::getName).forEach(names::add);
        return names.stream()
                .filter(name -> !same(child(wanted, name), child(actual, name)))
                .findFirst();
    }

    /** What inheritance gives an execution: its own configuration, completed by the plugin's. */
    static Object merged(Object plugin, Object execution) {
        if (!(execution instanceof Xpp3Dom)) {
            return plugin;
        }
        return plugin instanceof Xpp3Dom general
                ? Xpp3Dom.mergeXpp3Dom(new Xpp3Dom((Xpp3Dom) execution), new Xpp3Dom(general))
                : execution;
    }

    private static boolean same(Xpp3Dom wanted, Xpp3Dom actual) {
        if (wanted == null || actual == null) {
            return wanted == actual;
        }
        return wanted.toString().contains("${") || text(wanted).equals(text(actual));
    }

    /** Attributes such as {@code combine.self} are gone after inheritance; what counts is what came out. */
    private static String text(Xpp3Dom dom) {
        StringBuilder text = new StringBuilder(dom.getName()).append('(');
        text.append(dom.getValue() == null ? "" : dom.getValue().strip());
        for (Xpp3Dom child : dom.getChildren()) {
            text.append(text(child));
        }
        return text.append(')').toString();
    }

    private static Stream<Xpp3Dom> children(Object configuration) {
        return configuration instanceof Xpp3Dom dom ? Stream.of(dom.getChildren()) : Stream.empty();
    }

    private static Xpp3Dom child(Object configuration, String name) {
        return configuration instanceof Xpp3Dom dom ? dom.getChild(name) : null;
    }
}
