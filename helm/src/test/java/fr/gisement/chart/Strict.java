package fr.gisement.chart;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what a manifest says and its type does not know: misspelt keys, keys at the wrong place. */
final class Strict {

    private final List<String> unknown = new ArrayList<>();

    private Strict() {}

    static List<String> unknownKeys(Object manifest) {
        Strict strict = new Strict();
        strict.visit(manifest.getClass().getSimpleName(), manifest);
        return strict.unknown;
    }

    private void visit(String path, Object value) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, each) -> visitNullable(path + "." + key, each));
            case Iterable<?> items -> items.forEach(item -> visitNullable(path + "[]", item));
            default -> {
                if (value.getClass().getName().startsWith("io.fabric8.")) {
                    visitBean(path, value);
                }
            }
        }
    }

    private void visitNullable(String path, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            visit(path, value);
        }
    }

    private void visitBean(String path, Object bean) {
        try {
            for (Method method : bean.getClass().getMethods()) {
                if (method.isAnnotationPresent(JsonAnyGetter.class)) {
                    ((Map<?, ?>) method.invoke(bean)).forEach((key, value) -> unknown.add(path + "." + key));
                }
            }
            for (Field field : fields(bean.getClass()).toList()) {
                if (!field.getName().equals("additionalProperties")) {
                    field.setAccessible(true);
                    visitNullable(path + "." + field.getName(), field.get(bean));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Field> fields(Class<?> type) {
        return type.getName().startsWith("io.fabric8.")
                ? Stream.concat(
                        Stream.of(type.getDeclaredFields())
                                .filter(field -> !Modifier.isStatic(field.getModifiers())
                                        && !field.getType().isEnum()),
                        fields(type.getSuperclass()))
                : Stream.empty();
    }
}
