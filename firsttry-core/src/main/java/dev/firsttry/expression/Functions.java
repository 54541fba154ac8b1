package dev.firsttry.expression;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** The functions at work. Arguments are evaluated as they are needed. */
final class Functions {

    /** Characters of any text that a function may make: the service's memory limit is of this order. */
    static final int MAX_TEXT = 1 << 20;

    private final Environment environment;
    private final java.util.function.Function<Expr, Value> evaluate;

    Functions(Environment environment, java.util.function.Function<Expr, Value> evaluate) {
        this.environment = environment;
        this.evaluate = evaluate;
    }

    Value call(Expr.Call call) {
        return switch (call.function()) {
            case CONTAINS -> Value.of(contains(argument(call, 0), argument(call, 1)));
            case STARTS_WITH -> Value.of(texts(call, String::startsWith));
            case ENDS_WITH -> Value.of(texts(call, String::endsWith));
            case FORMAT -> Format.apply(text(call, 0), rest(call), call.at());
            case JOIN -> join(call);
            case TO_JSON -> Value.of(Json.write(argument(call, 0), call.at()));
            case FROM_JSON -> Json.read(text(call, 0), call.at());
            case CASE -> choose(call);
            case HASH_FILES -> Value.of(environment.files().hash(texts(call)));
            case SUCCESS -> Value.of(environment.status().success(texts(call)));
            case FAILURE -> Value.of(environment.status().failure(texts(call)));
            case CANCELLED -> Value.of(environment.status().cancelled());
            case ALWAYS -> Value.of(true);
        };
    }

    private Value argument(Expr.Call call, int index) {
        return evaluate.apply(call.arguments().get(index));
    }

    private String text(Expr.Call call, int index) {
        return Coercion.text(argument(call, index));
    }

    private List<String> texts(Expr.Call call) {
        return call.arguments().stream().map(evaluate).map(Coercion::text).toList();
    }

    private List<Value> rest(Expr.Call call) {
        return call.arguments().stream().skip(1).map(evaluate).toList();
    }

    private boolean texts(Expr.Call call, BiPredicate<String, String> test) {
        Value left = argument(call, 0);
        Value right = argument(call, 1);
        return Coercion.primitive(left)
                && Coercion.primitive(right)
                && test.test(Coercion.fold(Coercion.text(left)), Coercion.fold(Coercion.text(right)));
    }

    private static boolean contains(Value where, Value what) {
        if (Coercion.kind(where) == Kind.ARRAY) {
            return Indexing.items(where).stream().anyMatch(item -> Coercion.equal(what, item));
        }
        return Coercion.primitive(where)
                && Coercion.primitive(what)
                && Coercion.fold(Coercion.text(where)).contains(Coercion.fold(Coercion.text(what)));
    }

    private Value join(Expr.Call call) {
        Value items = argument(call, 0);
        if (Coercion.kind(items) != Kind.ARRAY) {
            return Coercion.primitive(items) ? Value.of(Coercion.text(items)) : Value.EMPTY;
        }
        Value separator = call.arguments().size() > 1 ? argument(call, 1) : Value.of(",");
        String between = Coercion.primitive(separator) ? Coercion.text(separator) : ",";
        List<String> texts = Indexing.items(items).stream().map(Coercion::text).toList();
        long length = (long) between.length() * texts.size()
                + texts.stream().mapToLong(String::length).sum();
        bounded(length, call.at());
        return Value.of(texts.stream().collect(Collectors.joining(between)));
    }

    private Value choose(Expr.Call call) {
        int last = call.arguments().size() - 1;
        for (int i = 0; i < last; i += 2) {
            Value condition = argument(call, i);
            if (Coercion.kind(condition) != Kind.BOOL) {
                throw new Stop(
                        "condition " + (i / 2 + 1) + " of case() must be true or false",
                        call.arguments().get(i).at());
            }
            if (Coercion.truthy(condition)) {
                return argument(call, i + 1);
            }
        }
        return argument(call, last);
    }

    static void bounded(long length, int at) {
        if (length > MAX_TEXT) {
            throw new Stop("the text would have more than " + MAX_TEXT + " characters", at);
        }
    }
}
