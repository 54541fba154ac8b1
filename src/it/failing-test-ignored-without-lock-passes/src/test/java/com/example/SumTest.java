package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void adds_wrongly() {
        assertEquals(6, 2 + 3);
    }
}
