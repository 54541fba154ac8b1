package dev.firsttry.check.owners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitLab's dialect (docs.gitlab.com, "Code Owners syntax"): each section decides for itself by its last matching line; a
 * line without owners takes the section's; a line with {@code !} takes files out of the section for good. A path that
 * does not begin with a slash matches at any depth; one that ends with a slash, everything below.
 */
record GitLabOwners(List<Section> sections, List<CodeOwners.Fault> faults) implements CodeOwners {

    private static final Pattern SECTION =
            Pattern.compile("^(\\^)?\\[([^\\]]++)\\](?:\\[([0-9]{1,3})\\])?(?:\\s++(.*+))?$");

    /**
     * @param optional whether its owners need not approve
     * @param approvals how many of its owners must approve
     */
    record Section(String name, boolean optional, int approvals, SortedSet<String> owners, List<Line> lines) {

        SortedSet<String> of(String path) {
            SortedSet<String> found = new TreeSet<>();
            for (Line line : lines) {
                if (line.glob().matches(path)) {
                    if (line.excludes()) {
                        return new TreeSet<>();
                    }
                    found = line.owners().isEmpty() ? owners : line.owners();
                }
            }
            return found;
        }
    }

    record Line(PathGlob glob, boolean excludes, SortedSet<String> owners) {}

    static GitLabOwners parse(String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        var faults = new ArrayList<CodeOwners.Fault>();
        Section current = section(sections, "", false, 1, new TreeSet<>());
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            Matcher header = SECTION.matcher(line);
            if (header.matches()) {
                current = section(sections, header);
            } else if (line.startsWith("[") || line.startsWith("^[")) {
                faults.add(new CodeOwners.Fault(number, "this is not a section: " + line));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                entry(line, number, current, faults);
            }
        }
        return new GitLabOwners(List.copyOf(sections.values()), faults);
    }

    private static Section section(Map<String, Section> sections, Matcher header) {
        int approvals = header.group(3) == null ? 1 : Integer.parseInt(header.group(3));
        String owners = header.group(4) == null ? "" : header.group(4);
        return section(sections, header.group(2), header.group(1) != null, approvals, owners(owners.split("\\s+"), 0));
    }

    /** Sections of the same name, whatever its case, are one; the first one's properties hold. */
    private static Section section(
            Map<String, Section> sections, String name, boolean optional, int approvals, SortedSet<String> owners) {
        return sections.computeIfAbsent(
                name.strip().toLowerCase(Locale.ROOT),
                key -> new Section(name.strip(), optional, approvals, owners, new ArrayList<>()));
    }

    private static void entry(String line, int number, Section section, List<CodeOwners.Fault> faults) {
        String[] words = line.split("(?<!\\\\)\\s+");
        boolean excludes = words[0].startsWith("!");
        String pattern = excludes ? words[0].substring(1) : words[0];
        SortedSet<String> owners = owners(words, 1);
        if (!excludes && words.length > 1 && owners.isEmpty()) {
            faults.add(new CodeOwners.Fault(number, "none of the owners is a user, a group, a role or an address"));
        }
        section.lines().add(new Line(glob(pattern), excludes, owners));
    }

    private static SortedSet<String> owners(String[] words, int from) {
        var owners = new TreeSet<String>();
        for (String word : Arrays.copyOfRange(words, Math.min(from, words.length), words.length)) {
            if (word.startsWith("#")) {
                return owners;
            }
            if (word.matches("@@?[A-Za-z0-9_./-]+|[^@\\s]+@[^@\\s]+")) {
                owners.add(word);
            }
        }
        return owners;
    }

    private static PathGlob glob(String pattern) {
        var segments = new ArrayList<String>();
        if (!pattern.startsWith("/")) {
            segments.add("**");
        }
        String inner = pattern.replaceFirst("^/", "").replaceFirst("/$", "");
        segments.addAll(List.of(inner.split("/")));
        if (pattern.endsWith("/")) {
            segments.add("**");
            segments.add("*");
        }
        return new PathGlob(segments.toArray(String[]::new), true);
    }

    @Override
    public SortedSet<String> of(String path) {
        var owners = new TreeSet<String>();
        sections.forEach(section -> owners.addAll(section.of(path)));
        return owners;
    }

    /** Optional sections show their owners, and demand nothing. */
    @Override
    public List<Approval> approvals(String path) {
        return sections.stream()
                .filter(section -> !section.optional())
                .map(section -> new Approval(section.name(), Math.max(1, section.approvals()), section.of(path)))
                .filter(approval -> !approval.owners().isEmpty())
                .toList();
    }
}
