package course.threads.demo;

/**
 * Repaired: the subclass overrides run(), and inherits a start() that makes a new thread call it.
 *
 * <p>Run: {@code ./course demo 1.6}. Observed:
 *
 * <pre>
 * a: sets out, in a
 * b: sets out, in b
 * a: is back
 * b: is back
 * main: a is TERMINATED, b is TERMINATED
 * </pre>
 *
 * Which of a and b comes first may differ from run to run. Both set out before either is back.
 */
public class Demo06_RunOverridden {
    public static void main(String[] args) throws InterruptedException {
        Scout a = new Scout("a");
        Scout b = new Scout("b");
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.printf("main: a is %s, b is %s%n", a.getState(), b.getState());
    }

    private static class Scout extends Thread {
        Scout(String name) {
            super(name);
        }

        @Override
        public void run() {
            System.out.printf(
                    "%s: sets out, in %s%n", getName(), Thread.currentThread().getName());
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.out.println(getName() + ": is back");
        }
    }
}
