package dev.firsttry.expression;

/** Cases where arrays and objects have one answer. */
abstract class PlainCases<R> implements Value.Cases<R> {

    private final R collection;

    PlainCases(R collection) {
        this.collection = collection;
    }

    @Override
    public R array(Value.Array value) {
        return collection;
    }

    @Override
    public R object(Value.Obj value) {
        return collection;
    }
}
