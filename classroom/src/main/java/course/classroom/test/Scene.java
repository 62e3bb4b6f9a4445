package course.classroom.test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One test's threads: all that were not there when it began. The extension opens a scene for each test and closes it
 * after; there is one at a time in a JVM.
 */
final class Scene {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Threads of the JDK, of libraries and of the kit, which no answer starts itself. */
    private static final List<String> FOREIGN = List.of(
            "course-",
            "gallery-",
            "OkHttp ",
            "Okio Watchdog",
            "MockWebServer",
            "VirtualThread-unblocker",
            "Common-Cleaner",
            "Cleaner-",
            "JFR ",
            "Attach Listener",
            "Signal Dispatcher",
            "Java2D Disposer",
            "AWT-",
            "Keep-Alive-Timer",
            "surefire-",
            "junit-",
            "DestroyJavaVM",
            "Finalizer",
            "Reference Handler",
            "Notification Thread");

    private static volatile Scene current = new Scene(null, null);

    private final Set<Long> before = new HashSet<>();
    private final Thread testThread;
    private final Scene outer;
    private final Queue<Actor<?>> actors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waits = new AtomicInteger();

    private Scene(Thread testThread, Scene outer) {
        this.testThread = testThread;
        this.outer = outer;
        for (long id : THREADS.getAllThreadIds()) {
            before.add(id);
        }
    }

    /** @param testThread the thread that will run the test; not started yet */
    static Scene open(Thread testThread) {
        Scene scene = new Scene(testThread, current);
        current = scene;
        return scene;
    }

    /** Ends it; the scene of a test that runs other tests is then the current one again. */
    void close() {
        current = outer;
    }

    static Scene current() {
        return current;
    }

    static boolean isForeign(String threadName) {
        return FOREIGN.stream().anyMatch(threadName::startsWith);
    }

    /** Whether the thread is the test's own or one of its actors'. */
    boolean isOwn(long id) {
        return testThread != null && testThread.getId() == id
                || actors.stream().anyMatch(actor -> actor.thread().getId() == id);
    }

    void add(Actor<?> actor) {
        actors.add(actor);
    }

    List<Actor<?>> actors() {
        return List.copyOf(actors);
    }

    /** Until {@link #waitIsOver}, the test waits for something, which has a limit of its own. */
    void waitBegins() {
        waits.incrementAndGet();
    }

    void waitIsOver() {
        waits.decrementAndGet();
    }

    /** Whether something that the test waits for is to end by itself. */
    boolean hasWait() {
        return waits.get() > 0;
    }

    /** As {@link #look}, and threads of the HTTP client that have a call to go on with: who waits for its answer does not hang. */
    List<ThreadInfo> lookWithCalls() {
        ThreadInfo[] all = THREADS.dumpAllThreads(false, false);
        List<ThreadInfo> found = onlyMine(all);
        for (ThreadInfo info : all) {
            if (!before.contains(info.getThreadId()) && hasCall(info)) {
                found.add(info);
            }
        }
        return found;
    }

    /** A thread is called after its call, and has a time limit there while others connect for it; idle ones wait. */
    private static boolean hasCall(ThreadInfo info) {
        return info.getThreadState() == Thread.State.RUNNABLE
                ? info.getThreadName().startsWith("OkHttp ")
                : info.getThreadName().startsWith("OkHttp http") && Watchdog.moves(info);
    }

    /** What every thread of this scene does now, the test's own and its actors' included; without the locks they hold. */
    List<ThreadInfo> look() {
        return onlyMine(THREADS.dumpAllThreads(false, false));
    }

    /** As {@link #look}, with the locks that each holds: slower, for reports. */
    List<ThreadInfo> inspect() {
        return onlyMine(THREADS.dumpAllThreads(true, true));
    }

    private List<ThreadInfo> onlyMine(ThreadInfo[] all) {
        List<ThreadInfo> mine = new ArrayList<>();
        for (ThreadInfo info : all) {
            if (!before.contains(info.getThreadId()) && FOREIGN.stream().noneMatch(info.getThreadName()::startsWith)) {
                mine.add(info);
            }
        }
        return mine;
    }

    /**
     * The platform threads that run the virtual ones, and the timer that wakes those: they live on from test to test, and no dump of
     * the JVM shows the virtual threads themselves.
     */
    static List<ThreadInfo> carriers() {
        if (Runtime.version().feature() < 21) {
            return List.of();
        }
        List<ThreadInfo> found = new ArrayList<>();
        for (Thread thread : everyThread()) {
            if (isCarrier(thread) || isTimerOfVirtualThreads(thread.getName())) {
                ThreadInfo info = THREADS.getThreadInfo(thread.getId(), Integer.MAX_VALUE);
                if (info != null) {
                    found.add(info);
                }
            }
        }
        return found;
    }

    private static boolean isCarrier(Thread thread) {
        return thread.getClass().getName().equals("jdk.internal.misc.CarrierThread");
    }

    static boolean isTimerOfVirtualThreads(String name) {
        return name.startsWith("VirtualThread-unparker") || name.endsWith("-delayScheduler");
    }

    private static List<Thread> everyThread() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int count = root.enumerate(threads, true);
        while (count == threads.length) {
            threads = new Thread[2 * threads.length];
            count = root.enumerate(threads, true);
        }
        return List.of(Arrays.copyOf(threads, count));
    }

    /** The threads that the code under test has started and that are alive: neither the test's nor its actors'. */
    List<Thread> answersThreads() {
        Set<Thread> own = new HashSet<>();
        actors.forEach(actor -> own.add(actor.thread()));
        own.add(testThread);
        List<Thread> found = new ArrayList<>();
        for (Thread thread : everyThread()) {
            if (!own.contains(thread) && !before.contains(thread.getId()) && isAnswers(thread)) {
                found.add(thread);
            }
        }
        return found;
    }

    private static boolean isAnswers(Thread thread) {
        String name = thread.getName();
        return !name.startsWith("ForkJoinPool.commonPool-worker-")
                && !isCarrier(thread)
                && !isTimerOfVirtualThreads(name)
                && !name.startsWith("process reaper")
                && !name.startsWith("CompletableFutureDelayScheduler")
                && FOREIGN.stream().noneMatch(name::startsWith);
    }
}
