package dev.firsttry.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatCacheTest {

    /** Late enough that nothing which a test wrote is fresh any more. */
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    Path temporary;

    private Path root;
    private Path file;
    private Path store;

    @BeforeEach
    void write_a_file() throws IOException {
        root = Files.createDirectory(temporary.resolve("tree"));
        file = Files.writeString(root.resolve("a.txt"), "one");
        store = temporary.resolve("stat/tree");
    }

    @Test
    void an_unchanged_file_is_not_read_again() throws IOException {
        digest(LATER);
        FileTime before = Files.getLastModifiedTime(store);
        Sha256 planted = plant("something else");

        assertThat(digest(LATER))
                .as("the planted digest shows that the file was not read")
                .isEqualTo(planted);
        assertThat(Files.getLastModifiedTime(store)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void a_changed_file_is_read_again() throws IOException {
        digest(LATER);
        Files.writeString(file, "longer");

        assertThat(digest(LATER)).isEqualTo(read());
    }

    @Test
    void a_change_that_keeps_size_and_time_is_seen_by_the_time_that_cannot_be_set_back() throws IOException {
        digest(LATER);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);

        assertThat(digest(LATER)).isEqualTo(read());
    }

    @Test
    void another_file_of_the_same_size_and_time_in_its_place_is_seen() throws IOException {
        digest(LATER);
        Path other = Files.writeString(temporary.resolve("other"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(digest(LATER)).isEqualTo(read());
    }

    @Test
    void a_file_that_changed_a_moment_ago_is_not_remembered() throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Clock sameTick = Clock.fixed(written.plusMillis(1_500), ZoneOffset.UTC);
        digest(sameTick);

        assertThat(StatFile.read(store)).isEmpty();
        Files.writeString(file, "two");
        assertThat(digest(sameTick)).isEqualTo(read());
    }

    @Test
    void a_damaged_or_strange_store_is_as_good_as_none() throws IOException {
        digest(LATER);
        byte[] bytes = Files.readAllBytes(store);
        for (int cut : List.of(0, 3, bytes.length / 2, bytes.length - 1)) {
            Files.write(store, Arrays.copyOf(bytes, cut));
            assertThat(digest(LATER)).isEqualTo(read());
        }
        bytes[bytes.length / 2] ^= 1;
        Files.write(store, bytes);
        assertThat(digest(LATER)).isEqualTo(read());
    }

    private Sha256 digest(Clock clock) throws IOException {
        StatCache cache = StatCache.load(store, clock);
        Sha256 digest = TreeDigest.of(root, List.of("a.txt"), cache).digest();
        cache.save();
        return digest;
    }

    private Sha256 read() {
        return TreeDigest.of(root, List.of("a.txt")).digest();
    }

    /** Makes the store say that the file's content is another; the tree's digest that follows from it. */
    private Sha256 plant(String content) throws IOException {
        var entries = StatFile.read(store);
        StatEntry entry = entries.get("a.txt");
        entries.put("a.txt", new StatEntry(entry.stat(), Sha256.ofText(content)));
        StatFile.write(store, entries);
        return TreeDigest.of(Stream.of(new TreeEntry(
                        "a.txt", TreeEntry.Kind.FILE, Sha256.ofText(content).hex())))
                .digest();
    }
}
