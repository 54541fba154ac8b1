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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** What the compiler said, as findings. */
final class Diagnostics {

    private static final int MAX_MESSAGE = 500;

    /** How Error Prone's own remarks are coded, whatever their severity. */
    private static final Pattern ERROR_PRONE = Pattern.compile("compiler\\.[a-z]+\\.error\\.prone");

    /** It puts the rule's name in front, and where it is documented behind. */
    private static final Pattern ERROR_PRONE_RULE = Pattern.compile("\\[(\\w+)] (.*)");

    /** The compiler did not find the plug-in, or it broke off. */
    private static final Set<String> NOT_RUN = Set.of("plugin-not-found", "error-prone-crash");

    private final CheckContext context;
    private final boolean strict;
    private final Path scratch;

    /** @param scratch where annotation processors write; nobody can mend what is wrong there */
    Diagnostics(CheckContext context, boolean strict, Path scratch) {
        this.context = context;
        this.strict = strict;
        this.scratch = scratch;
    }

    List<Finding> findings(Collection<Remark> remarks) {
        return remarks.stream()
                .filter(each -> isTold(each.kind()))
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

    private Finding finding(Remark each) {
        String said = each.message().lines().map(String::strip).collect(Collectors.joining(" "));
        Matcher named = ERROR_PRONE_RULE.matcher(said);
        boolean ofErrorProne = ERROR_PRONE.matcher(each.code()).matches() && named.matches();
        String message = ofErrorProne ? named.group(2) : said;
        return Finding.of(
                severity(each),
                ofErrorProne ? "errorprone/" + named.group(1) : rule(each.code()),
                CheckCatalog.TYPE_CHECKING,
                message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) + "..." : message,
                "",
                location(each));
    }

    private static String rule(String code) {
        String name = code.replaceFirst("^compiler\\.[a-z]+\\.", "").replace('.', '-');
        return NOT_RUN.contains(name) ? "errorprone/not-run" : "javac/" + (name.isEmpty() ? "other" : name);
    }

    private Severity severity(Remark each) {
        if (each.kind() == Diagnostic.Kind.ERROR) {
            return Severity.ERROR;
        }
        if (each.file().filter(this::isGenerated).isPresent()) {
            return Severity.NOTE;
        }
        return strict ? Severity.ERROR : Severity.WARNING;
    }

    private boolean isGenerated(Path file) {
        return file.startsWith(scratch) || context.module().compile().isGenerated(file);
    }

    private Location location(Remark each) {
        return each.file()
                .map(file -> new Location(shown(file), each.line(), each.column()))
                .orElse(Location.NONE);
    }

    private String shown(Path file) {
        Path top = context.topLevel();
        Path shown = file.startsWith(top) ? top.relativize(file) : file.getFileName();
        return shown.toString().replace('\\', '/');
    }
}
