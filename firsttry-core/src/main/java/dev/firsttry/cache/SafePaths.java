package dev.firsttry.cache;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which output paths are acceptable: inside the workspace on every operating system, whoever made the entry. Applied
 * when an entry is written and again when it is read.
 */
final class SafePaths {

    /** Names that Windows gives to devices in every directory, whatever the extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> FORBIDDEN = Set.of("", ".", "..");

    private SafePaths() {}

    /** @throws RefusedException when a path is not acceptable, or two are not acceptable together */
    static void check(List<OutputFile> outputs) throws RefusedException {
        Map<String, String> folders = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        for (OutputFile output : outputs) {
            checkName(output.path());
            add(files, output.path(), "two outputs have the same name, or differ in case only");
            for (String folder : parents(output.path())) {
                String before = folders.putIfAbsent(folded(folder), folder);
                require(before == null || before.equals(folder), "two folders differ in case only");
            }
        }
        require(files.keySet().stream().noneMatch(folders::containsKey), "an output lies below another one");
        for (OutputFile output : outputs) {
            if (output.content() instanceof Content.Link link) {
                checkTarget(output.path(), link.target());
            }
        }
    }

    private static void checkName(String path) throws RefusedException {
        require(path.length() <= 4096, "a path is too long");
        require(path.chars().noneMatch(SafePaths::forbidden), "a path has a character that is not allowed");
        for (String segment : path.split("/", -1)) {
            checkSegment(segment);
        }
    }

    private static void checkSegment(String segment) throws RefusedException {
        require(!FORBIDDEN.contains(segment), "a path leaves the workspace or is malformed");
        require(!DEVICE.matcher(segment).matches(), "a path names a device");
        require(!segment.endsWith(".") && !segment.endsWith(" "), "a path ends in a dot or a space");
        require(!folded(segment).equals(".git"), "a path lies in git's own directory");
    }

    /** A backslash separates and a colon opens a stream or a drive on Windows. */
    private static boolean forbidden(int character) {
        return character < ' ' || character == 0x7f || character == '\\' || character == ':';
    }

    /**
     * A target may climb first and then only descend: after a name, {@code ..} could climb from wherever a link of that
     * name leads.
     */
    private static void checkTarget(String path, String target) throws RefusedException {
        require(target.chars().noneMatch(SafePaths::forbidden), "a link has a character that is not allowed");
        require(!target.isEmpty() && target.length() <= 4096, "a link has no acceptable target");
        int height = parents(path).size();
        boolean descending = false;
        for (String segment : target.split("/", -1)) {
            boolean climb = segment.equals("..");
            require(!climb || !descending && height > 0, "a link leads out of the workspace");
            height -= climb ? 1 : 0;
            descending |= !climb;
            if (!climb && !segment.equals(".")) {
                checkSegment(segment);
            }
        }
    }

    private static List<String> parents(String path) {
        List<String> parents = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            parents.add(path.substring(0, slash));
        }
        return parents;
    }

    private static void add(Map<String, String> files, String path, String otherwise) throws RefusedException {
        require(files.put(folded(path), path) == null, otherwise);
    }

    /** What file systems that ignore case and Unicode form see. */
    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static void require(boolean condition, String otherwise) throws RefusedException {
        if (!condition) {
            throw new RefusedException(otherwise);
        }
    }
}
