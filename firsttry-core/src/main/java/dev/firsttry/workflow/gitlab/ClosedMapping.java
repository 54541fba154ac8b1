package dev.firsttry.workflow.gitlab;

import dev.firsttry.document.Node;
import dev.firsttry.finding.FaultKind;
import dev.firsttry.finding.Nearest;
import java.util.Map;

/** A mapping whose keys are all known. */
record ClosedMapping(Map<String, Shape> known) implements Shape {

    @Override
    public void check(Node node, Subject subject) {
        if (Nodes.mapping(node).isEmpty() && !Nodes.isNull(node)) {
            subject.wrong(node, "a mapping");
        }
        Nodes.mapping(node).ifPresent(mapping -> mapping.entries().forEach(entry -> entry(entry, subject)));
    }

    private void entry(Node.Entry entry, Subject subject) {
        String key = entry.key().text();
        Shape shape = known.get(key);
        if (shape == null) {
            unknown(entry, subject);
        } else if (!Nodes.isNull(entry.value())) {
            shape.check(entry.value(), subject.at(key));
        }
    }

    private void unknown(Node.Entry entry, Subject subject) {
        String key = Subject.shortened(entry.key().text());
        String place = subject.path().isEmpty() ? "" : " in '" + subject.path() + "'";
        String owner = subject.job().isEmpty() ? "" : "job '" + subject.job() + "': ";
        subject.faults()
                .add(
                        FaultKind.UNKNOWN_KEY,
                        entry.key().location(),
                        owner + "key '" + key + "' is not known" + place + Nearest.hint(key, known.keySet()),
                        subject.job().isEmpty() ? new String[] {key} : new String[] {subject.job(), key});
    }
}
