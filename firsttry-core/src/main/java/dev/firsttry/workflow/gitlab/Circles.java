package dev.firsttry.workflow.gitlab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds circles in a graph of names, without recursion and in linear time. Circles that are found share no name. */
final class Circles {

    private final Map<String, List<String>> edges;
    private final Set<String> done = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private Circles(Map<String, List<String>> edges) {
        this.edges = edges;
    }

    private record Visit(String name, Iterator<String> next) {}

    /** Each circle as its path, with its first name again at the end. */
    static List<List<String>> of(Map<String, List<String>> edges) {
        Circles work = new Circles(edges);
        edges.keySet().forEach(work::search);
        return work.found;
    }

    private void search(String start) {
        Deque<Visit> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            Visit visit = path.peekLast();
            if (visit.next().hasNext()) {
                follow(visit.next().next(), path);
            } else {
                path.removeLast();
                open.remove(visit.name());
                done.add(visit.name());
            }
        }
    }

    private void follow(String name, Deque<Visit> path) {
        if (open.contains(name)) {
            report(name, path);
        } else {
            enter(name, path);
        }
    }

    private void enter(String name, Deque<Visit> path) {
        if (!done.contains(name)) {
            open.add(name);
            path.addLast(new Visit(name, edges.getOrDefault(name, List.of()).iterator()));
        }
    }

    private void report(String name, Deque<Visit> path) {
        List<String> circle = new ArrayList<>();
        path.stream().map(Visit::name).dropWhile(each -> !each.equals(name)).forEach(circle::add);
        if (circle.stream().noneMatch(reported::contains)) {
            reported.addAll(circle);
            circle.add(name);
            found.add(circle);
        }
    }
}
