package dev.firsttry.check.tool;

import static dev.firsttry.check.xml.SafeXml.attribute;
import static dev.firsttry.check.xml.SafeXml.number;

import dev.firsttry.check.xml.SafeXml;
import dev.firsttry.check.xml.XmlFault;
import dev.firsttry.finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the tools write their reports. */
enum ReportFormat {
    CHECKSTYLE("checkstyle", "checkstyle", "file", "error"),
    PMD("pmd", "pmd", "file", "violation"),
    SPOTBUGS("spotbugs", "BugCollection", "SourceLine", "BugInstance");

    /** PMD's element for a file that it failed on; the stack trace inside is not read. */
    private static final String PMD_ERROR = "error";

    /** SpotBugs's element for a part of the analysis that failed, after the bugs. */
    private static final String SPOTBUGS_ERROR = "Error";

    /** SpotBugs's element for a class that the code uses and that is not on the class path. */
    private static final String MISSING_CLASS = "MissingClass";

    private static final Set<String> MESSAGES = Set.of("LongMessage", "ErrorMessage", "Exception", MISSING_CLASS);

    private static final int MAX_ITEMS = 100_000;
    private static final int MAX_TEXT = 500;

    private final String tool;
    private final String root;
    private final String place;
    private final String item;

    ReportFormat(String tool, String root, String place, String item) {
        this.tool = tool;
        this.root = root;
        this.place = place;
        this.item = item;
    }

    static Optional<ReportFormat> of(String tool) {
        for (ReportFormat format : values()) {
            if (format.tool.equals(tool)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String tool() {
        return tool;
    }

    List<Reported> read(Path file) throws XmlFault {
        var reader = new Reader();
        SafeXml.read(file, reader);
        reader.missing.reported().ifPresent(reader.items::add);
        return reader.items;
    }

    private final class Reader implements SafeXml.Sink {
        private final List<Reported> items = new ArrayList<>();
        private final MissingClasses missing = new MissingClasses();
        private final StringBuilder text = new StringBuilder();
        private boolean started;
        private int depth;
        private int itemDepth;
        private boolean inItem;
        private boolean placed;
        private boolean inMessage;
        private String rule = "";
        private String file = "";
        private Severity severity = Severity.NOTE;
        private int line;
        private int column;

        @Override
        public void accept(int event, XMLStreamReader xml) throws XMLStreamException {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(xml.getLocalName());
            } else if (inItem && xml.hasText() && text.length() < MAX_TEXT && inMessage) {
                text.append(xml.getText(), 0, Math.min(xml.getText().length(), MAX_TEXT));
            }
        }

        private boolean is(ReportFormat format, String element, String name) {
            return ReportFormat.this == format && name.equals(element);
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            if (!started && !name.equals(root)) {
                throw new XMLStreamException("not a report of " + tool, xml.getLocation());
            }
            started = true;
            inMessage = MESSAGES.contains(name);
            text.append(inMessage ? " " : "");
            if (name.equals(item)) {
                begin(xml);
                startItem(xml);
            } else if (is(PMD, PMD_ERROR, name)) {
                begin(xml);
                file = attribute(xml, "filename");
                notAnalysed();
                text.append("PMD could not analyse this file: ").append(attribute(xml, "msg"));
            } else if (is(CHECKSTYLE, CheckstyleFailure.ELEMENT, name)) {
                begin(xml);
                file = depth > 2 ? file : "";
                notAnalysed();
                inMessage = true;
            } else if (is(SPOTBUGS, SPOTBUGS_ERROR, name)) {
                begin(xml);
                analysisFailed();
            } else if (is(SPOTBUGS, MISSING_CLASS, name)) {
                begin(xml);
            } else if (name.equals(place)) {
                place(xml);
            }
        }

        private void begin(XMLStreamReader xml) throws XMLStreamException {
            if (items.size() >= MAX_ITEMS) {
                throw new XMLStreamException("more than " + MAX_ITEMS + " items", xml.getLocation());
            }
            inItem = true;
            itemDepth = depth;
            text.setLength(0);
        }

        private void notAnalysed() {
            rule = Reported.NOT_ANALYSED;
            severity = Severity.ERROR;
            line = 0;
            column = 0;
        }

        private void analysisFailed() {
            rule = Reported.ANALYSIS_FAILED;
            severity = Severity.ERROR;
            file = "";
            line = 0;
            column = 0;
            text.append("SpotBugs could not analyse everything: ");
        }

        private void startItem(XMLStreamReader xml) {
            switch (ReportFormat.this) {
                case CHECKSTYLE -> violation(xml, attribute(xml, "source"));
                case PMD -> {
                    rule = attribute(xml, "rule");
                    severity = byPriority(number(xml, "priority"), 2, 3);
                    line = number(xml, "beginline");
                    column = number(xml, "begincolumn");
                    inMessage = true;
                }
                case SPOTBUGS -> {
                    rule = attribute(xml, "type");
                    severity = byPriority(number(xml, "priority"), 1, 2);
                    file = "";
                    placed = false;
                    line = 0;
                    column = 0;
                }
            }
        }

        private void violation(XMLStreamReader xml, String source) {
            if (CheckstyleFailure.isOf(source)) {
                notAnalysed();
                text.append(CheckstyleFailure.message(attribute(xml, "message")));
            } else {
                rule = source.replaceFirst("^.*\\.", "").replaceFirst("Check$", "");
                severity = checkstyle(attribute(xml, "severity"));
                line = number(xml, "line");
                column = number(xml, "column");
                text.append(attribute(xml, "message"));
            }
        }

        /** SpotBugs puts source lines inside the bug; the first one on its own level is the bug's, not that of a class. */
        private void place(XMLStreamReader xml) {
            if (ReportFormat.this != SPOTBUGS) {
                file = attribute(xml, "name");
            } else if (inItem && (file.isEmpty() || depth == itemDepth + 1 && !placed)) {
                placed = depth == itemDepth + 1;
                file = attribute(xml, "sourcepath");
                line = number(xml, "start");
            }
        }

        private void end(String name) {
            inMessage = false;
            if (is(SPOTBUGS, MISSING_CLASS, name)) {
                inItem = false;
                missing.add(text.toString().strip());
            } else if (is(CHECKSTYLE, CheckstyleFailure.ELEMENT, name)) {
                ended(CheckstyleFailure.message(text.toString()));
            } else if (name.equals(item) || is(PMD, PMD_ERROR, name) || is(SPOTBUGS, SPOTBUGS_ERROR, name)) {
                ended(text.toString());
            }
        }

        private void ended(String text) {
            inItem = false;
            String said = text.strip().replaceAll("\\s+", " ");
            String message = said.isEmpty() ? rule : said.substring(0, Math.min(said.length(), MAX_TEXT));
            items.add(new Reported(rule, severity, message, file, line, column));
        }
    }

    private static Severity checkstyle(String severity) {
        return switch (severity) {
            case "info", "ignore" -> Severity.NOTE;
            case "warning" -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }

    /** Unknown priorities count as the worst. */
    private static Severity byPriority(int priority, int error, int warning) {
        if (priority <= error) {
            return Severity.ERROR;
        }
        return priority <= warning ? Severity.WARNING : Severity.NOTE;
    }
}
