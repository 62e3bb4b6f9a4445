package course.classroom.interleave.woven;

import course.classroom.interleave.Scenario;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/** Runs a feature by its name. */
public final class Features {
    private Features() {}

    /** As {@code Language.loops}. */
    public static Stream<String> names() {
        return Stream.of(Language.class, Calls.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getDeclaringClass().getSimpleName() + '.' + method.getName())
                .sorted();
    }

    public static String run(String feature) throws Throwable {
        int dot = feature.indexOf('.');
        String type = Features.class.getPackageName() + '.' + feature.substring(0, dot);
        Method method = Class.forName(type).getMethod(feature.substring(dot + 1));
        try {
            return (String) method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Fails if something else comes of it. */
    public static Scenario scenario(String feature, String expected) {
        return () -> {
            String came = run(feature);
            if (!came.equals(expected)) {
                throw new AssertionError("expected " + expected + " but was " + came);
            }
        };
    }
}
