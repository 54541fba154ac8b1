package dev.firsttry.digest;

/** A file as it was when its content had this digest. */
record StatEntry(Stat stat, Sha256 digest) {}
