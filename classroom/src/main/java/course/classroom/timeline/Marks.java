package course.classroom.timeline;

import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** What the kit itself says about its threads, for a recording. Costs next to nothing without one. */
public final class Marks {
    private static final Mark NONE = () -> {};
    private static final ThreadLocal<Mark> TASK = new ThreadLocal<>();

    private static volatile boolean isRecording;

    private Marks() {}

    /** A span of the thread that made it; it ends with {@link #close}. */
    public interface Mark extends AutoCloseable {
        @Override
        void close();
    }

    static void record(boolean records) {
        isRecording = records;
    }

    /** Until it is closed the thread waits. @param what for what, such as {@code "the test's gate"} */
    public static Mark waiting(String what) {
        return isRecording ? Span.begin(false, what) : NONE;
    }

    /** The thread is in a task from now on, until {@link #leaveTask}. */
    public static void enterTask(String name) {
        if (isRecording) {
            TASK.set(Span.begin(true, name));
        }
    }

    public static void leaveTask() {
        if (isRecording && TASK.get() != null) {
            TASK.get().close();
            TASK.remove();
        }
    }

    /** How it stands in the recording. */
    @Name(Span.NAME)
    @Label("Span of a test's thread")
    static final class Span extends Event implements Mark {
        static final String NAME = "course.Span";

        @Label("Is a task")
        boolean task;

        @Label("What")
        String what;

        static Span begin(boolean task, String what) {
            Span span = new Span();
            span.task = task;
            span.what = what;
            span.begin();
            return span;
        }

        @Override
        public void close() {
            commit();
        }
    }
}
