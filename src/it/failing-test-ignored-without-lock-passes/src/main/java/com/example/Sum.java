package com.example;

public final class Sum {

    private Sum() {}

    public static int of(int a, int b) {
        return Math.addExact(a, b);
    }
}
