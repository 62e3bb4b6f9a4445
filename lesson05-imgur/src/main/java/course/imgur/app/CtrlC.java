package course.imgur.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the program end in order when it is told to end by Ctrl-C or {@code kill}. The JVM then runs its shutdown hooks
 * while all other threads go on: the hook here interrupts the program's thread and waits until it has tidied up. The
 * JVM itself chooses the exit status: 130 after Ctrl-C, 143 after {@code kill}.
 */
final class CtrlC {
    /** How long an approach may take to react. After that the JVM ends all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CountDownLatch tidied = new CountDownLatch(1);
    private final Thread program;
    private final Thread hook = new Thread(this::end, "ctrl-c");
    private final Runnable tooLate;
    private volatile Runnable cutOff = () -> {};
    private volatile boolean pressed;

    /**
     * @param program the thread to interrupt
     * @param tooLate runs when the program's thread doesn't react
     */
    CtrlC(Thread program, Runnable tooLate) {
        this.program = program;
        this.tooLate = tooLate;
    }

    /** From now on, until {@link #finish}, the program ends in order. */
    void watch() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to run besides the interrupt, for calls that don't react to one. */
    void cutOff(Runnable action) {
        cutOff = action;
    }

    /** Whether the program was told to end. */
    boolean pressed() {
        return pressed;
    }

    /** The program's thread is done. Returns whether it may choose the exit status: the JVM isn't ending already. */
    boolean finish() {
        tidied.countDown();
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false; // the JVM is ending
        }
    }

    private void end() {
        pressed = true;
        program.interrupt();
        cutOff.run();
        try {
            if (!tidied.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                tooLate.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts a hook; if so, end at once
        }
    }
}
