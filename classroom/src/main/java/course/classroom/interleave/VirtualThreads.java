package course.classroom.interleave;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ThreadFactory;

/** {@code Thread.ofVirtual()} and its builders, by reflection: this class has to compile for Java 17, which lacks them. */
final class VirtualThreads {
    private VirtualThreads() {}

    /** @throws UnsupportedOperationException before Java 21 */
    static Object builder() {
        return call(Thread.class, "ofVirtual", null);
    }

    static Thread unstarted(Object builder, Runnable target) {
        return (Thread) call(builderType(), "unstarted", builder, target);
    }

    static ThreadFactory factory(Object builder) {
        return (ThreadFactory) call(builderType(), "factory", builder);
    }

    private static Class<?> builderType() {
        try {
            return Class.forName("java.lang.Thread$Builder");
        } catch (ClassNotFoundException e) {
            throw new UnsupportedOperationException("virtual threads need Java 21", e);
        }
    }

    private static Object call(Class<?> type, String method, Object receiver, Runnable... target) {
        try {
            return target.length == 0
                    ? type.getMethod(method).invoke(receiver)
                    : type.getMethod(method, Runnable.class).invoke(receiver, target[0]);
        } catch (InvocationTargetException e) {
            throw Sneaky.<RuntimeException>unchanged(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("virtual threads need Java 21", e);
        }
    }
}
