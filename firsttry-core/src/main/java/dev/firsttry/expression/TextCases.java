package dev.firsttry.expression;

enum TextCases implements Value.Cases<String> {
    INSTANCE;

    @Override
    public String nothing() {
        return "";
    }

    @Override
    public String bool(boolean value) {
        return Boolean.toString(value);
    }

    @Override
    public String number(double value) {
        return Numbers.print(value);
    }

    @Override
    public String text(String value) {
        return value;
    }

    @Override
    public String array(Value.Array value) {
        return "Array";
    }

    @Override
    public String object(Value.Obj value) {
        return "Object";
    }
}
