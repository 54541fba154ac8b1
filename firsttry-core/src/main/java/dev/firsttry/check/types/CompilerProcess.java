package dev.firsttry.check.types;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;

/**
 * The compiler in a JVM of its own, for plug-ins of it that want doors of the JDK opened. Asked and answered by two files,
 * because plug-ins print what they like. On its class path is nothing but FirstTry itself, of which it uses this package.
 */
public final class CompilerProcess {

    private CompilerProcess() {}

    /** @param files the request and where the answer goes */
    public static void main(String[] files) throws IOException {
        JavacRun run = request(Path.of(files[0]));
        write(Path.of(files[1]), run.by(ToolProvider.getSystemJavaCompiler()));
    }

    static void write(Path request, JavacRun run) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(request))) {
            text(out, run.encoding().name());
            texts(out, run.options());
            texts(out, run.sources().stream().map(Path::toString).toList());
        }
    }

    private static JavacRun request(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            Charset encoding = Charset.forName(text(in));
            List<String> options = texts(in);
            return new JavacRun(
                    encoding, options, texts(in).stream().map(Path::of).toList());
        }
    }

    private static void write(Path answer, Compiled compiled) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(answer))) {
            out.writeBoolean(compiled.success());
            text(out, compiled.refused());
            text(out, compiled.out());
            out.writeInt(compiled.remarks().size());
            for (Remark remark : compiled.remarks()) {
                text(out, remark.kind().name());
                text(out, remark.code());
                text(out, remark.message());
                text(out, remark.file().map(Path::toString).orElse(""));
                out.writeInt(remark.line());
                out.writeInt(remark.column());
            }
        }
    }

    static Compiled answer(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            boolean success = in.readBoolean();
            String refused = text(in);
            String out = text(in);
            int count = in.readInt();
            var remarks = new ArrayList<Remark>();
            for (int i = 0; i < count; i++) {
                remarks.add(remark(in));
            }
            return new Compiled(success, remarks, refused, out);
        }
    }

    private static Remark remark(DataInputStream in) throws IOException {
        Diagnostic.Kind kind = Diagnostic.Kind.valueOf(text(in));
        String code = text(in);
        String message = text(in);
        Optional<Path> path =
                Optional.of(text(in)).filter(name -> !name.isEmpty()).map(Path::of);
        return new Remark(kind, code, message, path, in.readInt(), in.readInt());
    }

    private static void texts(DataOutputStream out, List<String> all) throws IOException {
        out.writeInt(all.size());
        for (String each : all) {
            text(out, each);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            all.add(text(in));
        }
        return all;
    }

    /** {@code writeUTF} ends at 64 KiB; a class path does not. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
