package dev.firsttry.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What reflection says of a record class, asked once. */
final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final List<RecordComponent> components;
    private final Set<String> names;
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        components = List.of(type.getRecordComponents());
        names = components.stream().map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
        components.forEach(component -> component.getAccessor().setAccessible(true));
        constructor = canonical(type, components);
        constructor.setAccessible(true);
    }

    /** @param type of a record */
    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static Constructor<?> canonical(Class<?> type, List<RecordComponent> components) {
        Class<?>[] parameters =
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor: " + type, e);
        }
    }

    List<RecordComponent> components() {
        return components;
    }

    boolean has(String component) {
        return names.contains(component);
    }

    /** @throws MalformedJsonException when the record does not take these values */
    Object construct(Object[] values) throws MalformedJsonException {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new MalformedJsonException("not a value that is allowed: " + e.getCause(), e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make " + constructor + " of " + Arrays.toString(values), e);
        }
    }
}
