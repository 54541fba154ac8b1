package com.example.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in cents. Never negative, never a floating point number. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("an amount is never negative: " + cents);
        }
    }

    /** Reads {@code 12}, {@code 12.5} or {@code 12.50}; more than two decimals are refused rather than rounded. */
    public static Money parse(String text) {
        try {
            BigDecimal amount = new BigDecimal(text.strip()).setScale(2, RoundingMode.UNNECESSARY);
            return new Money(amount.movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("not an amount with at most two decimals: " + text, e);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(cents, (long) factor));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
