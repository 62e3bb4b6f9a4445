package course.classroom.interleave.standin;

/** Stands in for {@code jdk.internal.access.JavaLangAccess}, the back door of {@code java.lang}. */
@FunctionalInterface
public interface JavaLangAccess {
    /** A virtual thread passes for its own carrier: tasks are told apart by it. */
    Thread currentCarrierThread();
}
