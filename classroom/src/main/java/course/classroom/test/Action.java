package course.classroom.test;

/** Something to do that may throw anything. */
@FunctionalInterface
public interface Action {
    void run() throws Throwable;
}
