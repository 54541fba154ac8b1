package dev.firsttry.plan;

import dev.firsttry.expression.Value;

/** Cases of a value where all that is neither array nor object is alike. */
interface PlainValue<R> extends Value.Cases<R> {

    R primitive(Value value);

    @Override
    default R nothing() {
        return primitive(Value.NULL);
    }

    @Override
    default R bool(boolean value) {
        return primitive(Value.of(value));
    }

    @Override
    default R number(double value) {
        return primitive(Value.of(value));
    }

    @Override
    default R text(String value) {
        return primitive(Value.of(value));
    }
}
