package course.classroom.test;

import course.classroom.NotStartedException;
import course.classroom.interleave.Interleavings;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * What every test of the course runs under, by the kit's service file:
 *
 * <ul>
 *   <li>A test that meets a stub, in whatever thread, is skipped; with {@code -Dcourse.grade=true} it fails.
 *   <li>A test that hangs is told from a slow one, and reported with who waits where, for what, held by whom.
 *   <li>A failure of an {@link Actor} that the test didn't ask for fails the test.
 *   <li>Threads of one test don't reach into the next: they are interrupted when it ends.
 * </ul>
 */
public final class CourseExtension implements InvocationInterceptor {
    private static final long FAREWELL_MILLIS = 1_000;

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        new Performance(invocation, limitMillis(method)).play();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        new Performance(invocation, limitMillis(method)).play();
    }

    private static long limitMillis(ReflectiveInvocationContext<Method> method) {
        long limit = 2 * Patience.LIMIT.toMillis(); // what a test waits for itself is explained better there
        return Optional.ofNullable(method.getExecutable().getAnnotation(TakesUpTo.class))
                .map(allowed -> allowed.seconds() * Patience.LIMIT.toMillis() / 10)
                .orElse(limit);
    }

    /** What the kit itself throws into threads when a test is over is no news; nor is a stub that was met. */
    private static void printUnlessGivenUp(Thread thread, Throwable failure) {
        if (!(failure instanceof GivenUpException) && !(failure instanceof NotStartedException)) {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            failure.printStackTrace();
        }
    }

    /** One test, played in a thread of its own. */
    private static final class Performance {
        private final Invocation<Void> test;
        private final long limitMillis;
        private final CountDownLatch ended = new CountDownLatch(1);
        private Throwable failure; // written before ended opens, read after

        Performance(Invocation<Void> test, long limitMillis) {
            this.test = test;
            this.limitMillis = limitMillis;
        }

        void play() throws Throwable {
            int notStarted = NotStartedException.count();
            Thread thread = new Thread(this::run, "test");
            thread.setDaemon(true);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            Scene scene = Scene.open(thread);
            NotStartedException.interruptWhenMet(thread);
            Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler(CourseExtension::printUnlessGivenUp);
            Throwable verdict;
            try {
                thread.start();
                verdict = watch(scene, thread);
                if (verdict == null) {
                    verdict = unreported(scene);
                }
            } finally {
                NotStartedException.interruptWhenMet(null);
                clear(scene);
                scene.close();
                Thread.setDefaultUncaughtExceptionHandler(handler);
            }
            if (NotStartedException.count() != notStarted) {
                verdict = notBegun();
            }
            if (verdict != null) {
                throw verdict;
            }
        }

        /** Whatever else went wrong then follows from it. */
        private static Throwable notBegun() {
            String message = "not begun: " + NotStartedException.lastTask();
            return Boolean.getBoolean("course.grade") ? new AssertionError(message) : new TestAbortedException(message);
        }

        private void run() {
            try {
                test.proceed();
            } catch (Throwable thrown) {
                failure = thrown;
            } finally {
                ended.countDown();
            }
        }

        private Throwable watch(Scene scene, Thread thread) throws InterruptedException {
            Watchdog watchdog = new Watchdog(scene);
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
            try {
                for (int looks = 0; !ended.await(Watchdog.LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS); looks++) {
                    if (watchdog.look() && ended.getCount() > 0) {
                        return end(
                                thread,
                                Stillness.report("The call under test hangs.", "Nothing moves any more:", scene));
                    }
                    if (Interleavings.isUnderWay() || scene.hasWait()) { // these end by themselves, and tell more
                        looks = 0;
                        deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
                    }
                    if (System.nanoTime() - deadline > 0 && Watchdog.isPatienceOver(looks, limitMillis)) {
                        String still = "After %d s it still goes on:".formatted(limitMillis / 1000);
                        return end(thread, Stillness.report("The test came to no end.", still, scene));
                    }
                }
                return failure;
            } finally {
                watchdog.close();
            }
        }

        /** Gives the test's thread a chance to leave; one that doesn't is left behind. */
        private Throwable end(Thread thread, String report) throws InterruptedException {
            thread.interrupt();
            ended.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
            return new StuckError(report);
        }

        private static Throwable unreported(Scene scene) {
            Throwable first = null;
            for (Actor<?> actor : scene.actors()) {
                Throwable failure = actor.unreported();
                if (failure != null && first == null) {
                    first = failure;
                } else if (failure != null && failure != first) {
                    first.addSuppressed(failure);
                }
            }
            return first;
        }

        private static void clear(Scene scene) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
            for (Actor<?> actor : scene.actors()) {
                actor.thread().interrupt();
            }
            for (Thread thread : scene.answersThreads()) {
                thread.interrupt();
            }
            for (Thread thread : scene.answersThreads()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left > 0 && thread.getState() != Thread.State.BLOCKED) {
                    thread.join(left);
                }
            }
        }
    }
}
