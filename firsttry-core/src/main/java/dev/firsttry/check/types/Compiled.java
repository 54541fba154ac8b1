package dev.firsttry.check.types;

import java.util.List;
import java.util.Objects;

/**
 * How a run of the compiler ended.
 *
 * @param refused why the compiler did not even begin; empty when it did
 * @param out what it printed beside its remarks
 */
record Compiled(boolean success, List<Remark> remarks, String refused, String out) {

    Compiled {
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(refused);
        Objects.requireNonNull(out);
    }

    static Compiled refused(String why) {
        return new Compiled(false, List.of(), why, "");
    }
}
