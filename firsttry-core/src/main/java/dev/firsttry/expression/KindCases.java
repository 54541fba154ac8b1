package dev.firsttry.expression;

enum KindCases implements Value.Cases<Kind> {
    INSTANCE;

    @Override
    public Kind nothing() {
        return Kind.NULL;
    }

    @Override
    public Kind bool(boolean value) {
        return Kind.BOOL;
    }

    @Override
    public Kind number(double value) {
        return Kind.NUMBER;
    }

    @Override
    public Kind text(String value) {
        return Kind.TEXT;
    }

    @Override
    public Kind array(Value.Array value) {
        return Kind.ARRAY;
    }

    @Override
    public Kind object(Value.Obj value) {
        return Kind.OBJECT;
    }
}
