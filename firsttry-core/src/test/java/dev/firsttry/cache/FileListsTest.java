package dev.firsttry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.digest.Sha256;
import dev.firsttry.digest.TreeDigest;
import dev.firsttry.digest.TreeEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileListsTest {

    @TempDir
    Path temporary;

    private Path directory;
    private FileLists lists;

    @BeforeEach
    void begin() {
        directory = temporary.resolve("files");
        lists = new FileLists(directory);
    }

    @Test
    void files_that_came_went_or_changed_in_any_way_are_named() throws IOException {
        TreeDigest then = tree(
                file("gone.txt", "1"),
                file("same.txt", "1"),
                file("edited.txt", "1"),
                file("run.sh", "1"),
                link("l", "a"));
        TreeDigest now = tree(
                file("same.txt", "1"),
                file("edited.txt", "2"),
                new TreeEntry("run.sh", TreeEntry.Kind.EXECUTABLE, content("1")),
                link("l", "b"),
                file("sub/new.txt", "1"));
        lists.keep(then);
        lists.keep(now);

        FileChanges changes = FileChanges.between(read(then), read(now));

        assertThat(changes)
                .isEqualTo(new FileChanges(
                        List.of("sub/new.txt"), List.of("gone.txt"), List.of("edited.txt", "l", "run.sh")));
        assertThat(changes.lines(5))
                .containsExactly(
                        "changed edited.txt", "changed l", "changed run.sh", "added sub/new.txt", "removed gone.txt");
        assertThat(changes.lines(2)).containsExactly("changed edited.txt", "changed l", "and 3 more");
    }

    @Test
    void a_list_that_is_not_here_or_damaged_is_none() throws IOException {
        TreeDigest tree = tree(file("a.txt", "1"), file("b.txt", "2"));
        assertThat(lists.read(tree.digest().hex())).isEmpty();
        assertThat(lists.read("17.0.15")).isEmpty();
        lists.keep(tree);
        Path list = directory.resolve(tree.digest().hex());
        byte[] bytes = Files.readAllBytes(list);
        for (int length : List.of(0, 1, bytes.length / 2, bytes.length - 1)) {
            Files.write(list, Arrays.copyOf(bytes, length));
            assertThat(lists.read(tree.digest().hex())).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void only_the_last_lists_are_kept() throws IOException {
        TreeDigest first = tree(file("first.txt", "1"));
        lists.keep(first);
        Files.setLastModifiedTime(directory.resolve(first.digest().hex()), FileTime.fromMillis(0));
        for (int i = 0; i < FileLists.KEPT; i++) {
            lists.keep(tree(file("a.txt", Integer.toString(i))));
        }

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left)
                    .hasSize(FileLists.KEPT)
                    .doesNotContain(directory.resolve(first.digest().hex()));
        }
    }

    private Map<String, Long> read(TreeDigest tree) throws IOException {
        return lists.read(tree.digest().hex()).orElseThrow();
    }

    private static TreeDigest tree(TreeEntry... entries) {
        return TreeDigest.of(Stream.of(entries));
    }

    private static TreeEntry file(String path, String text) {
        return new TreeEntry(path, TreeEntry.Kind.FILE, content(text));
    }

    private static TreeEntry link(String path, String target) {
        return new TreeEntry(path, TreeEntry.Kind.LINK, target);
    }

    private static String content(String text) {
        return Sha256.ofText(text).hex();
    }
}
