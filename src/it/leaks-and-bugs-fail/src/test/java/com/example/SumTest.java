package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void adds() {
        assertEquals(5, Sum.of(2, 3));
    }

    @Test
    void does_not_overflow_in_silence() {
        assertThrows(ArithmeticException.class, () -> Sum.of(Integer.MAX_VALUE, 1));
    }
}
