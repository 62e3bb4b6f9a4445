package course.threads.demo;

/**
 * Broken: a subclass that overrides start() has taken away what makes it a thread.
 *
 * <p>Run: {@code ./course demo 1.5}. Observed:
 *
 * <pre>
 * a: sets out, in main
 * a: is back
 * b: sets out, in main
 * b: is back
 * main: a is NEW, b is NEW
 * </pre>
 *
 * Both scouts do their work, but one after another, and main does it for them: no thread has started.
 */
public class Demo05_StartOverridden {
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
        public void start() {
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
