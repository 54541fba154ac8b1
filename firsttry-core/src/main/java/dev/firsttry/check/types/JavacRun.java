package dev.firsttry.check.types;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** One run of the compiler in this JVM. Knows nothing but the JDK: {@link CompilerProcess} has no more. */
record JavacRun(Charset encoding, List<String> options, List<Path> sources) {

    Compiled by(JavaCompiler compiler) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
            var out = new StringWriter();
            var task = compiler.getTask(
                    out, files, diagnostics, options, List.of(), files.getJavaFileObjectsFromPaths(sources));
            task.setLocale(Locale.ROOT);
            boolean success = task.call();
            List<Remark> remarks =
                    diagnostics.getDiagnostics().stream().map(JavacRun::remark).toList();
            return new Compiled(success, remarks, "", out.toString());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Compiled.refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Remark remark(Diagnostic<? extends JavaFileObject> each) {
        int line = (int) Math.max(0, each.getLineNumber());
        int column = line == 0 ? 0 : (int) Math.max(0, each.getColumnNumber());
        Optional<Path> file = Optional.ofNullable(each.getSource())
                .map(JavaFileObject::toUri)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of);
        String code = Optional.ofNullable(each.getCode()).orElse("");
        return new Remark(each.getKind(), code, each.getMessage(Locale.ROOT), file, line, column);
    }
}
