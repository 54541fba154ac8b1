package dev.firsttry.expression;

/** The types of the language. */
enum Kind {
    NULL,
    BOOL,
    NUMBER,
    TEXT,
    ARRAY,
    OBJECT
}
