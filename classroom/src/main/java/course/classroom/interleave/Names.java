package course.classroom.interleave;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Names objects as a learner would, {@code Buffer#1}, without asking them: a learner's toString or hashCode may wait or throw. */
final class Names {
    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param object null for what is static */
    String of(Object object) {
        if (object == null) {
            return "static";
        }
        if (object instanceof Class<?> type) {
            return type.getSimpleName() + ".class";
        }
        return names.computeIfAbsent(object, each -> {
            String type = typeOf(each.getClass());
            return type + "#" + counts.merge(type, 1, Integer::sum);
        });
    }

    /** A number for the object, the same for the same one; -1 for null. */
    int number(Object object) {
        return object == null ? -1 : numbers.computeIfAbsent(object, each -> numbers.size());
    }

    /** As it stands in a table: values as they are, other objects by name. */
    String ofValue(Object value) {
        if (value == null
                || value instanceof Number && value.getClass().getName().startsWith("java.lang.")
                || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Character) {
            return "'" + value + "'";
        }
        if (value instanceof String text) {
            return "\"" + (text.length() <= 30 ? text : text.substring(0, 29) + "…") + "\"";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Thread thread) {
            return "thread " + thread.getName();
        }
        return of(value);
    }

    private static String typeOf(Class<?> type) {
        Class<?> shown = type;
        while (shown.isAnonymousClass() && shown != Object.class
                || shown.getSimpleName().endsWith("Sync") && shown.getEnclosingClass() != null) {
            shown = shown.isAnonymousClass() ? shown.getSuperclass() : shown.getEnclosingClass();
        }
        String name = shown.getSimpleName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda) + "-lambda";
    }

    /** What a check that does not hold says is meant for the learner as it is; other failures are told with their type. */
    static String ofFailure(Throwable failure) {
        String message = failure.getLocalizedMessage();
        String type = failure.getClass().getName();
        if (message == null || message.isBlank()) {
            return type;
        }
        return failure instanceof AssertionError ? message.strip() : type + ": " + message.strip();
    }

    /** As {@link #ofFailure}, for a step of a schedule. */
    static String ofFailureInOneLine(Throwable failure) {
        return ofFailure(failure).replaceAll("\\s*\\R\\s*", " ");
    }

    static String ofTime(long nanos) {
        if (nanos == Clocks.NEVER) {
            return "for ever";
        }
        return nanos % 1_000_000 == 0 ? nanos / 1_000_000 + " ms" : nanos + " ns";
    }
}
