package course.classroom.interleave.standin;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of one class, and of those above it, that {@link Unsafe} was asked for, by number. A number stands for the names of a
 * class and a field, not for the class itself: each controlled world has its own, and they come and go.
 */
final class FieldTable {
    private static final Map<Name, Integer> NUMBERS = new HashMap<>(); // guarded by itself
    private static volatile Name[] names = new Name[0]; // written with NUMBERS' lock held

    private static final ClassValue<FieldTable> TABLES = new ClassValue<>() {
        @Override
        protected FieldTable computeValue(Class<?> type) {
            return new FieldTable(type);
        }
    };

    private record Name(String owner, String field) {}

    private final Class<?> type;
    private volatile FieldAccess[] found = new FieldAccess[0]; // written with this table's lock held

    private FieldTable(Class<?> type) {
        this.type = type;
    }

    /** The number by which to find that field of an instance. */
    static int number(Class<?> owner, String field) {
        synchronized (NUMBERS) {
            return NUMBERS.computeIfAbsent(new Name(owner.getName(), field), name -> {
                Name[] longer = Arrays.copyOf(names, names.length + 1);
                longer[names.length] = name;
                names = longer;
                return names.length - 1;
            });
        }
    }

    /** @param type that declares the field or is below */
    static FieldAccess field(Class<?> type, int number) {
        FieldTable table = TABLES.get(type);
        FieldAccess[] found = table.found;
        return number < found.length && found[number] != null ? found[number] : table.find(number);
    }

    private synchronized FieldAccess find(int number) {
        FieldAccess[] longer = Arrays.copyOf(found, Math.max(found.length, number + 1));
        longer[number] = FieldAccess.of(declared(names[number]));
        found = longer;
        return longer[number];
    }

    private Field declared(Name name) {
        Class<?> above = type;
        while (!above.getName().equals(name.owner)) {
            above = above.getSuperclass();
        }
        try {
            return above.getDeclaredField(name.field);
        } catch (NoSuchFieldException e) {
            throw new InternalError(e);
        }
    }
}
