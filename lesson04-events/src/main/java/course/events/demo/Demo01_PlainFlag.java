package course.events.demo;

/**
 * Claim: a thread that looks at a plain flag again and again may never see it change. The compiler may read it once,
 * before the loop, since nothing in the loop says that another thread writes it. {@code volatile} says so.
 *
 * <pre>
 * $ ./course demo 4.1
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: plain flag     two seconds after it was set the thread still spins
 * fixed:  volatile flag  the thread has seen it and ended
 * </pre>
 */
public final class Demo01_PlainFlag {
    private static boolean plain;
    private static volatile boolean seenByAll;

    private Demo01_PlainFlag() {}

    public static void main(String[] args) throws InterruptedException {
        Thread broken = new Thread(() -> {
            while (!plain) {}
        });
        Thread fixed = new Thread(() -> {
            while (!seenByAll) {
                Thread.onSpinWait();
            }
        });
        broken.setDaemon(true); // so that the demo ends
        broken.start();
        Thread.sleep(1_000); // long enough for the compiler to have its way with the loop
        plain = true;
        broken.join(2_000);
        System.out.println("broken: plain flag     "
                + (broken.isAlive() ? "two seconds after it was set the thread still spins" : "seen"));

        fixed.start();
        Thread.sleep(1_000);
        seenByAll = true;
        fixed.join(2_000);
        System.out.println(
                "fixed:  volatile flag  " + (fixed.isAlive() ? "not seen" : "the thread has seen it and ended"));
    }
}
