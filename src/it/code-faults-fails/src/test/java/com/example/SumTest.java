package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void adds() {
        assertEquals(3, Sum.of(List.of(1, 2)));
    }

    /** Leaves a report behind that Checkstyle never wrote. It must not count. */
    @Test
    void plants_a_report() throws IOException {
        Files.writeString(Path.of("target/checkstyle-result.xml"), "<checkstyle version=\"12\"/>");
    }
}
