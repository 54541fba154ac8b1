package dev.firsttry.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeDigestTest {

    @TempDir
    Path root;

    @BeforeEach
    void write_two_files() throws IOException {
        Files.createDirectories(root.resolve("src"));
        Files.writeString(root.resolve("src/A.java"), "class A {}");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
    }

    @Test
    void order_and_times_do_not_count() throws IOException {
        Sha256 before = digest("pom.xml", "src/A.java");
        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(Instant.EPOCH));

        assertThat(digest("src/A.java", "pom.xml")).isEqualTo(before);
    }

    @Test
    void content_name_and_absence_count() throws IOException {
        Sha256 before = digest("pom.xml", "src/A.java");
        Files.writeString(root.resolve("pom.xml"), "<project/>\n");
        Sha256 edited = digest("pom.xml", "src/A.java");
        Files.delete(root.resolve("pom.xml"));

        assertThat(List.of(before, edited, digest("pom.xml", "src/A.java"), digest("src/A.java")))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_executable_bit_and_the_target_of_a_link_count() throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("pom.xml"));
        Sha256 before = digest("pom.xml", "link");
        Files.setPosixFilePermissions(root.resolve("pom.xml"), PosixFilePermissions.fromString("rwxr--r--"));
        Sha256 executable = digest("pom.xml", "link");
        Files.delete(root.resolve("link"));
        Files.createSymbolicLink(root.resolve("link"), Path.of("missing"));

        assertThat(List.of(before, executable, digest("pom.xml", "link"))).doesNotHaveDuplicates();
    }

    @Test
    void a_part_of_a_tree_has_the_digest_of_its_files() {
        TreeDigest whole = TreeDigest.of(root, List.of("pom.xml", "src/A.java"));

        assertThat(whole.under("src").digest()).isEqualTo(digest("src/A.java"));
        assertThat(whole.under("")).isEqualTo(whole);
    }

    private Sha256 digest(String... paths) {
        return TreeDigest.of(root, List.of(paths)).digest();
    }
}
