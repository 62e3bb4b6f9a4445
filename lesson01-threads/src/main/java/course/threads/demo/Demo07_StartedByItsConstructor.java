package course.threads.demo;

/**
 * Broken: a constructor that starts its own thread lets it see an object that is half made.
 *
 * <p>Run: {@code ./course demo 1.7}. Observed:
 *
 * <pre>
 * 7 squared is 0
 * </pre>
 *
 * The new thread has read the number before the constructor wrote it. It may as well come later and be right, which is why such a
 * program passes its tests and fails elsewhere.
 */
public class Demo07_StartedByItsConstructor {
    public static void main(String[] args) throws InterruptedException {
        Squarer squarer = new Squarer(7);
        squarer.join();
        System.out.println("7 squared is " + squarer.square);
    }

    private static class Squarer extends Thread {
        private final int number;
        private int square; // written by this thread, read by who has joined it

        Squarer(int number) throws InterruptedException {
            super("squarer");
            start(); // wrong: the object is not ready
            Thread.sleep(200); // stands for the rest of a long constructor
            this.number = number;
        }

        @Override
        public void run() {
            square = number * number;
        }
    }
}
