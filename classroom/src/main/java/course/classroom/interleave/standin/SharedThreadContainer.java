package course.classroom.interleave.standin;

import course.classroom.interleave.Hooks;

/** Stands in for {@code jdk.internal.vm.SharedThreadContainer} (JDK 21 and newer), by which pools start their threads. */
public final class SharedThreadContainer {
    private SharedThreadContainer() {}

    public static SharedThreadContainer create(String name) {
        return new SharedThreadContainer();
    }

    public void start(Thread thread) {
        Hooks.start(thread);
    }

    /** Containers are for thread dumps. */
    public void close() {}
}
