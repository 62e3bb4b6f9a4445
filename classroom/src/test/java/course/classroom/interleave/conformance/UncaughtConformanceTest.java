package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a thread that dies of a failure")
class UncaughtConformanceTest {
    @BothWays
    @DisplayName("hands it to its handler, in that thread, before it ends")
    void ownHandler(Way way) throws Throwable {
        way.play(() -> {
            AtomicReference<String> seen = new AtomicReference<>();
            Thread thread = dying();
            thread.setUncaughtExceptionHandler((dead, failure) -> {
                assertThat(dead).isSameAs(Thread.currentThread());
                assertThat(dead.isAlive()).isTrue();
                seen.set(failure.getMessage());
            });
            thread.start();
            thread.join();
            assertThat(seen.get()).isEqualTo("boom");
            assertThat(thread.getState()).isEqualTo(Thread.State.TERMINATED);
        });
    }

    @BothWays
    @DisplayName("hands it to its group, if it has no handler of its own")
    void group(Way way) throws Throwable {
        way.play(() -> {
            AtomicReference<String> seen = new AtomicReference<>();
            ThreadGroup group = new Listening(seen);
            Thread thread = new Thread(group, UncaughtConformanceTest::boom, "dying");
            assertThat(thread.getUncaughtExceptionHandler()).isSameAs(group);
            thread.start();
            thread.join();
            assertThat(seen.get()).isEqualTo("dying: boom");
        });
    }

    @BothWays
    @DisplayName("hands it to the default handler, if neither it nor its group has another")
    void defaultHandler(Way way) throws Throwable {
        way.playWithUncaught(() -> {
            AtomicReference<String> seen = new AtomicReference<>();
            Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> seen.set(failure.getMessage()));
            try {
                Thread thread = dying();
                thread.start();
                thread.join();
                assertThat(seen.get()).isEqualTo("boom");
            } finally {
                Thread.setDefaultUncaughtExceptionHandler(before);
            }
        });
    }

    @BothWays
    @DisplayName("ends even if its handler fails too")
    void failingHandler(Way way) throws Throwable {
        way.playWithUncaught(() -> {
            Thread thread = dying();
            thread.setUncaughtExceptionHandler((dead, failure) -> {
                throw new IllegalStateException("the handler fails");
            });
            thread.start();
            thread.join();
            assertThat(thread.isAlive()).isFalse();
        });
    }

    @BothWays
    @DisplayName("doesn't hinder the others")
    void others(Way way) throws Throwable {
        way.play(() -> {
            CountDownLatch done = new CountDownLatch(1);
            Thread thread = dying();
            thread.setUncaughtExceptionHandler((dead, failure) -> {});
            thread.start();
            Actors.together(done::countDown, done::await);
            thread.join();
        });
    }

    @BothWays
    @DisplayName("may die of an Error as well, and of a checked exception thrown on the sly")
    void anyThrowable(Way way) throws Throwable {
        way.play(() -> {
            AtomicReference<Throwable> seen = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                throw new LinkageError("an error of the code's own");
            });
            thread.setUncaughtExceptionHandler((dead, failure) -> seen.set(failure));
            thread.start();
            thread.join();
            assertThat(seen.get()).isInstanceOf(LinkageError.class);
            Thread sly = new Thread(() -> UncaughtConformanceTest.<RuntimeException>sneak(new Exception("sly")));
            sly.setUncaughtExceptionHandler((dead, failure) -> seen.set(failure));
            sly.start();
            sly.join();
            assertThat(seen.get()).hasMessage("sly");
        });
    }

    private static Thread dying() {
        return new Thread(UncaughtConformanceTest::boom, "dying");
    }

    private static void boom() {
        throw new IllegalStateException("boom");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private static final class Listening extends ThreadGroup {
        private final AtomicReference<String> seen;

        Listening(AtomicReference<String> seen) {
            super("listening");
            this.seen = seen;
        }

        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            seen.set(thread.getName() + ": " + failure.getMessage());
        }
    }
}
