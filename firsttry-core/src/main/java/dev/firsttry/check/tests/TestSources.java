package dev.firsttry.check.tests;

import dev.firsttry.check.CheckContext;
import dev.firsttry.finding.Location;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of source that a failed test points at. */
final class TestSources {

    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\p{N}_$]+(?:\\.[\\p{L}\\p{N}_$]+)*+");
    private static final Pattern FRAME = Pattern.compile("^\\s*+at ([^(\\s]++)\\(([^:()]++):(\\d{1,7})\\)");
    private static final List<String> EXTENSIONS = List.of(".java", ".kt", ".groovy", ".scala");

    private final Path topLevel;
    private final List<Path> roots;

    TestSources(CheckContext context) {
        this.topLevel = context.topLevel();
        this.roots = context.module().tests().sourceRoots();
    }

    /** The line in the test's own file, else that file, else nowhere. */
    Location locate(TestCase test) {
        if (test.className().length() > 500
                || !CLASS_NAME.matcher(test.className()).matches()) {
            return Location.NONE;
        }
        String outer = test.className().replaceFirst("\\$.*", "");
        for (Path root : roots) {
            for (String extension : EXTENSIONS) {
                Path file = root.resolve(outer.replace('.', '/') + extension);
                if (file.startsWith(topLevel) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    return Location.of(relative(file), line(outer, file, test.trace()));
                }
            }
        }
        return Location.NONE;
    }

    private String relative(Path file) {
        return topLevel.relativize(file).toString().replace('\\', '/');
    }

    private static int line(String outer, Path file, String trace) {
        return trace.lines()
                .map(FRAME::matcher)
                .filter(Matcher::find)
                .filter(frame -> frame.group(2).equals(file.getFileName().toString()))
                .filter(frame -> isOf(outer, frame.group(1)))
                .map(frame -> Integer.parseInt(frame.group(3)))
                .findFirst()
                .orElse(0);
    }

    /** A frame may name a class loader and a module first: {@code app//com.example.FooTest.method}. */
    private static boolean isOf(String outer, String method) {
        String name = method.substring(method.lastIndexOf('/') + 1);
        return name.startsWith(outer + ".") || name.startsWith(outer + "$");
    }
}
