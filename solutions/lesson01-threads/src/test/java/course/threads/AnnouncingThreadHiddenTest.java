package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.3 AnnouncingThread, hidden")
class AnnouncingThreadHiddenTest {
    private static final String TARGET = "(the target runs)";
    private static final List<Throwable> FAILURES = List.of(
            new IllegalStateException("an exception made by the test"),
            new AssertionError("an error made by the test"),
            new IOException("a checked exception made by the test"));

    private final Diary diary = new Diary();
    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: its name is the one given, before it is started too")
    void hasItsName() {
        for (String name : List.of("worker", "a b", "")) {
            Thread thread = new AnnouncingThread(() -> {}, name, message -> {});

            assertThat(thread.getName())
                    .as(
                            "C1: the name of a new AnnouncingThread(…, \"%s\", …): hand it to the constructor of Thread, with super(…)",
                            name)
                    .isEqualTo(name);
        }
    }

    @Test
    @DisplayName(
            "C2: it announces its start, runs the target, announces its end, whatever its name and whatever the target does")
    void announces() {
        for (String name : List.of("worker", "100 %s", "Thread-7")) {
            Diary own = new Diary();
            Thread thread = new AnnouncingThread(
                    () -> {
                        own.note(TARGET);
                        Thread.currentThread().interrupt(); // a target may
                    },
                    name,
                    own::note);
            thread.start();
            end("C2", thread);

            assertThat(own.what())
                    .as(
                            "C2: what was announced, and when the target ran: one announcement, then the target, then the other one, each once,"
                                    + " in the very words")
                    .containsExactly(name + " started", TARGET, name + " finished");
        }
    }

    @Test
    @DisplayName("C2: two of them keep apart")
    void twoKeepApart() {
        Diary otherDiary = new Diary();
        Thread one = new AnnouncingThread(() -> diary.note(TARGET), "one", diary::note);
        Thread other = new AnnouncingThread(() -> otherDiary.note(TARGET), "other", otherDiary::note);
        one.start();
        end("C2", one);
        other.start();
        end("C2", other);

        String hint =
                "C2: what the %s of two threads did, both constructed before either was started: what belongs to one thread"
                        + " must not be static";
        assertThat(diary.what()).as(hint, "first").containsExactly("one started", TARGET, "one finished");
        assertThat(otherDiary.what()).as(hint, "second").containsExactly("other started", TARGET, "other finished");
    }

    @Test
    @DisplayName("C3: nothing happens before it is started")
    void nothingBeforeItsStart() {
        Thread thread = new AnnouncingThread(() -> diary.note(TARGET), "worker", diary::note);
        Stillness.settle();

        assertThat(thread.getState())
                .as("C3: the state of a thread that was constructed: a constructor must not start its own thread")
                .isEqualTo(Thread.State.NEW);
        assertThat(diary.what())
                .as("C3: what has happened before start() was called: a constructor only keeps what run() will need")
                .isEmpty();
    }

    @Test
    @DisplayName("C3: all happens on its own thread, and start() waits for nothing")
    void onItsOwnThread() {
        Gate begun = new Gate();
        Thread thread = new AnnouncingThread(
                () -> {
                    diary.note(TARGET);
                    begun.open();
                    gate.passUnlessInterrupted();
                },
                "worker",
                diary::note);
        Actor<Void> starter = Actor.run("caller of start()", thread::start);
        begun.await(() -> "C3: the target never runs after start(): override run(), which the new thread calls");
        Throwable thrown = starter.failure(() ->
                "C3: start() does not return while the target runs: override run(), and leave" + " start() as it is");
        gate.open();
        end("C3", thread);
        Stillness.settle(); // what another thread may still announce

        assertThat(thrown).as("C3: what start() throws").isNull();
        assertThat(diary.entries())
                .as(
                        "C3: the threads on which it announced and ran the target: all on the AnnouncingThread itself, so in its run(). The"
                                + " constructor and start() are called by somebody else's thread")
                .allSatisfy(entry -> assertThat(entry.where()).as(entry.what()).isSameAs(thread));
    }

    @Test
    @DisplayName("C4: it announces its end when the target throws")
    void announcesTheEndOfAFailure() {
        for (Throwable failure : FAILURES) {
            Diary own = new Diary();
            Thread thread = failing(failure, own::note);
            thread.setUncaughtExceptionHandler((which, thrown) -> {}); // keeps the screen clean
            thread.start();
            end("C4", thread);

            assertThat(own.what())
                    .as(
                            "C4: what is announced when the target throws %s: the last one in a finally, which no failure leaves out",
                            failure)
                    .containsExactly("worker started", "worker finished");
        }
    }

    @Test
    @DisplayName("C5: the failure reaches the handler of the thread")
    void reachesItsHandler() {
        for (Throwable failure : FAILURES) {
            Queue<Throwable> handled = new ConcurrentLinkedQueue<>();
            Thread thread = failing(failure, message -> {});
            thread.setUncaughtExceptionHandler((which, thrown) -> handled.add(thrown));
            thread.start();
            end("C5", thread);

            reached("the handler set on the thread", failure, handled);
        }
    }

    @Test
    @DisplayName("C5: the failure reaches the default handler when the thread has none")
    void reachesTheDefaultHandler() {
        UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Queue<Throwable> handled = new ConcurrentLinkedQueue<>();
        Thread.setDefaultUncaughtExceptionHandler((which, thrown) -> handled.add(thrown));
        try {
            Thread thread = failing(FAILURES.get(0), message -> {});
            thread.start();
            end("C5", thread);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        reached("the default handler (none is set on the thread)", FAILURES.get(0), handled);
    }

    private static void reached(String handler, Throwable failure, Queue<Throwable> handled) {
        assertThat(new ArrayList<>(handled))
                .as(
                        "C5: what reaches %s when the target throws %s: the very object, once. Let it out of run(): a finally needs no catch, and"
                                + " the thread needs no handler of yours",
                        handler, failure)
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .containsExactly(failure);
    }

    @Test
    @DisplayName("C6: null is refused by the constructor")
    void nullIsRefused() {
        Runnable target = () -> {};
        String hint =
                "C6: what new AnnouncingThread(…) throws when its %s is null: look at it in the constructor, so that the mistake"
                        + " shows where it was made";

        assertThat(catchThrowable(() -> new AnnouncingThread(null, "worker", diary::note)))
                .as(hint, "target")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> new AnnouncingThread(target, null, diary::note)))
                .as(hint, "name")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> new AnnouncingThread(target, "worker", null)))
                .as(hint, "announcer")
                .isInstanceOf(NullPointerException.class);
    }

    private static Thread failing(Throwable failure, Consumer<String> announcer) {
        return new AnnouncingThread(
                () -> AnnouncingThreadHiddenTest.<RuntimeException>fail(failure), "worker", announcer);
    }

    private static void end(String clause, Thread thread) {
        Actor.run("joiner", thread::join)
                .result(() -> clause + ": the thread never comes to its end, though its target does");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }

    /** What happened, in order, and on which thread. */
    private static final class Diary {
        private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

        private record Entry(String what, Thread where) {}

        void note(String what) {
            entries.add(new Entry(what, Thread.currentThread()));
        }

        List<Entry> entries() {
            return List.copyOf(entries);
        }

        List<String> what() {
            return entries.stream().map(Entry::what).toList();
        }
    }
}
