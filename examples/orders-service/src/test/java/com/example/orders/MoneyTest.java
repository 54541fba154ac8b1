package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12,1200", "12.5,1250", "12.50,1250", "0.01,1", "1e2,10000"})
    void reads_amounts(String text, long cents) {
        assertEquals(new Money(cents), Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "1.005", "-1", "1e30"})
    void refuses_what_it_would_have_to_guess(String text) {
        assertThrows(IllegalArgumentException.class, () -> Money.parse(text));
    }

    @Test
    void prints_two_decimals() {
        assertEquals("1234.50", new Money(123450).toString());
    }

    @Test
    void overflow_is_an_error_and_not_a_bargain() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).times(2));
    }
}
