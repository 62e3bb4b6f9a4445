package course.classroom.interleave;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Objects that every thread sees whole, however it came by them, since all their fields are final (JLS 17.5), and of which one is as
 * good as another: immutable classes of the JDK, its unmodifiable lists and sets of values, and the learner's classes that have an
 * {@code equals} and no field but final ones with values, such as records. A plain {@code Object}, which may serve as a lock, is none.
 */
final class Values {
    private static final int DEEPEST = 8;

    /** {@code java.time} has more of them. */
    private static final Set<Class<?>> IMMUTABLE = Set.of(
            Integer.class,
            Long.class,
            Short.class,
            Byte.class,
            Character.class,
            Boolean.class,
            Float.class,
            Double.class,
            String.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class);

    private Values() {}

    /** @param object may be null, which is none */
    static boolean isValue(Object object) {
        return object != null && isValue(object, DEEPEST);
    }

    private static boolean isValue(Object object, int depth) {
        if (object == null || isLeaf(object)) {
            return true;
        }
        List<Object> parts = depth == 0 ? null : parts(object);
        return parts != null && parts.stream().allMatch(part -> isValue(part, depth - 1));
    }

    /** Whether two are the same value, by their fields: no code of the learner's is called. False where they are no values. */
    static boolean areSame(Object one, Object other) {
        return areSame(one, other, DEEPEST);
    }

    private static boolean areSame(Object one, Object other, int depth) {
        if (one == null || other == null || isLeaf(one) || one.getClass() != other.getClass()) {
            return (one == null || isLeaf(one)) && Objects.equals(one, other);
        }
        List<Object> parts = depth == 0 ? null : parts(one);
        List<Object> others = depth == 0 ? null : parts(other);
        if (parts == null || others == null || parts.size() != others.size()) {
            return false;
        }
        Iterator<Object> next = others.iterator();
        return parts.stream().allMatch(part -> areSame(part, next.next(), depth - 1));
    }

    private static boolean isLeaf(Object object) {
        return IMMUTABLE.contains(object.getClass())
                || object instanceof Enum<?>
                || object instanceof Class<?>
                || object.getClass().getName().startsWith("java.time.");
    }

    /** What a value is made of; null if it is none. */
    private static List<Object> parts(Object object) {
        if (object instanceof Optional<?> optional) {
            return optional.isPresent() ? List.of(optional.get()) : List.of();
        }
        if (object.getClass().getName().startsWith("java.util.ImmutableCollections$")) {
            return object instanceof Collection<?> elements ? new ArrayList<>(elements) : null;
        }
        return object.getClass().getClassLoader() instanceof WorldLoader && hasEquals(object.getClass())
                ? fields(object)
                : null;
    }

    private static boolean hasEquals(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            return false; // an object that isn't an Object
        }
    }

    private static List<Object> fields(Object object) {
        List<Object> values = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                if (!Modifier.isFinal(field.getModifiers())) {
                    return null;
                }
                try {
                    field.setAccessible(true);
                    values.add(field.get(object));
                } catch (IllegalAccessException | RuntimeException e) {
                    return null; // of a class that shows nobody its fields
                }
            }
        }
        return values;
    }
}
