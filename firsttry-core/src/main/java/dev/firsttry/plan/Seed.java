package dev.firsttry.plan;

/** An instance before its needs are known. */
record Seed(String id, String key, Leg leg, boolean dynamic, String remote) {}
