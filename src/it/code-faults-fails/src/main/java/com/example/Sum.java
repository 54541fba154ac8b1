package com.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** With a fault for each check: an import that nobody uses, a raw type, and a branch that no test takes. */
public final class Sum {
    private Sum() {}

    public static int of(List<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    public static int twice(int number) {
        List raw = new ArrayList<Integer>();
        int twice = 2 * number;
        if (twice < 0) {
            twice = 0;
        }
        return twice + raw.size();
    }

    /** Makes an exception and forgets to throw it. */
    public static void refuse(int amount) {
        if (amount < 0) {
            new IllegalArgumentException("negative: " + amount);
        }
    }
}
