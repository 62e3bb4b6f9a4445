package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.Report;
import course.classroom.seat.Tester;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Exercises that are tested one after another, in a thread of its own; whoever asks never waits. Confined to one thread but for that. */
final class WatchRuns implements AutoCloseable {
    private final CourseFolder course;
    private final Tester tester;
    private final Deque<Assignment> waiting = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(WatchRuns::daemon);
    private Future<Report> running; // at most one of these two is there
    private Future<String> drawing;
    private Assignment tested;
    private AtomicBoolean stop = new AtomicBoolean();
    private long began;

    WatchRuns(CourseFolder course, Tester tester) {
        this.course = course;
        this.tester = tester;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "course-tests");
        thread.setDaemon(true);
        return thread;
    }

    /** Tests these, in place of what is under way or waits. */
    void begin(Collection<Assignment> assignments) {
        drop();
        waiting.addAll(assignments);
        goOn();
    }

    /** Draws its threads, in place of what is under way or waits. @param clause of the tests to draw; empty for all */
    void draw(Assignment assignment, String clause, int width) {
        drop();
        tested = assignment;
        AtomicBoolean stopped = restart();
        drawing = worker.submit(() -> tester.picture(assignment, clause, width, stopped::get));
    }

    private void drop() {
        stop.set(true);
        running = null;
        drawing = null;
        waiting.clear();
    }

    private AtomicBoolean restart() {
        stop = new AtomicBoolean();
        began = System.nanoTime();
        return stop;
    }

    private void goOn() {
        tested = waiting.poll();
        if (tested == null) {
            running = null;
            worker.submit(() -> {
                tester.prepare();
                return null;
            });
            return;
        }
        Assignment next = tested;
        AtomicBoolean stopped = restart();
        running = worker.submit(() -> tester.test(next, course.verdicts(next.lesson()), stopped::get));
    }

    boolean isBusy() {
        return running != null || isDrawing();
    }

    boolean isDrawing() {
        return drawing != null;
    }

    Assignment tested() {
        return tested;
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /**
     * The report that has come in since the last call; the next test is begun then, or a JVM got ready for it.
     *
     * @throws IOException when a test could not be had at all
     */
    Optional<Report> finished() throws IOException, InterruptedException {
        if (running == null || !running.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resultOf(running));
        } finally {
            goOn();
        }
    }

    /**
     * The picture that has been drawn since the last call, or why there is none.
     *
     * @throws IOException when it could not be had at all
     */
    Optional<String> drawn() throws IOException, InterruptedException {
        if (drawing == null || !drawing.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resultOf(drawing));
        } finally {
            drawing = null;
            goOn();
        }
    }

    private static <T> T resultOf(Future<T> done) throws IOException, InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Blocks until: what is under way has been ended. */
    @Override
    public void close() throws InterruptedException {
        stop.set(true);
        worker.shutdown();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }
}
