package dev.firsttry.check.dependency;

import java.util.Objects;

/** A licence as a POM declares it: free text. Either part may be empty. */
public record DeclaredLicense(String name, String url) {

    public DeclaredLicense {
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
    }

    /** For people. */
    @Override
    public String toString() {
        return name.isBlank() ? url : name;
    }
}
