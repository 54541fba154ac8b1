package dev.firsttry.check.types;

import dev.firsttry.check.CheckCatalog;
import dev.firsttry.check.CheckContext;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.Location;
import dev.firsttry.finding.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What the compiler said, as findings. */
final class Diagnostics {

    private static final int MAX_MESSAGE = 500;

    private final CheckContext context;
    private final boolean strict;
    private final Path scratch;

    /** @param scratch where annotation processors write; nobody can mend what is wrong there */
    Diagnostics(CheckContext context, boolean strict, Path scratch) {
        this.context = context;
        this.strict = strict;
        this.scratch = scratch;
    }

    List<Finding> findings(Collection<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(each -> isTold(each.getKind()))
                .map(this::finding)
                .distinct()
                .sorted(Comparator.comparing((Finding each) -> each.location().file())
                        .thenComparing(each -> each.location().line())
                        .thenComparing(each -> each.location().column()))
                .toList();
    }

    private static boolean isTold(Diagnostic.Kind kind) {
        return kind != Diagnostic.Kind.NOTE && kind != Diagnostic.Kind.OTHER;
    }

    private Finding finding(Diagnostic<? extends JavaFileObject> each) {
        String code = Optional.ofNullable(each.getCode()).orElse("other").replaceFirst("^compiler\\.[a-z]+\\.", "");
        String message = each.getMessage(Locale.ROOT).lines().map(String::strip).collect(Collectors.joining(" "));
        return Finding.of(
                severity(each),
                "javac/" + code.replace('.', '-'),
                CheckCatalog.TYPE_CHECKING,
                message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "..." : message,
                "",
                location(each));
    }

    private Severity severity(Diagnostic<? extends JavaFileObject> each) {
        if (each.getKind() == Diagnostic.Kind.ERROR) {
            return Severity.ERROR;
        }
        if (file(each).filter(this::isGenerated).isPresent()) {
            return Severity.NOTE;
        }
        return strict ? Severity.ERROR : Severity.WARNING;
    }

    private boolean isGenerated(Path file) {
        return file.startsWith(scratch) || context.module().compile().isGenerated(file);
    }

    private static Optional<Path> file(Diagnostic<? extends JavaFileObject> each) {
        return Optional.ofNullable(each.getSource())
                .map(JavaFileObject::toUri)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of);
    }

    private Location location(Diagnostic<? extends JavaFileObject> each) {
        int line = (int) Math.max(0, each.getLineNumber());
        int column = line == 0 ? 0 : (int) Math.max(0, each.getColumnNumber());
        return file(each).map(file -> new Location(shown(file), line, column)).orElse(Location.NONE);
    }

    private String shown(Path file) {
        Path top = context.topLevel();
        Path shown = file.startsWith(top) ? top.relativize(file) : file.getFileName();
        return shown.toString().replace('\\', '/');
    }
}
