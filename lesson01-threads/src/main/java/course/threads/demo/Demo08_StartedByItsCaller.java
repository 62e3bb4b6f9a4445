package course.threads.demo;

/**
 * Repaired: who constructs the thread starts it, when the object is whole, and joins it before it reads the result.
 *
 * <p>Run: {@code ./course demo 1.8}. Observed:
 *
 * <pre>
 * 7 squared is 49
 * </pre>
 */
public class Demo08_StartedByItsCaller {
    public static void main(String[] args) throws InterruptedException {
        Squarer squarer = new Squarer(7);
        squarer.start();
        squarer.join();
        System.out.println("7 squared is " + squarer.square);
    }

    private static class Squarer extends Thread {
        private final int number;
        private int square; // written by this thread, read by who has joined it

        Squarer(int number) throws InterruptedException {
            super("squarer");
            Thread.sleep(200); // stands for the rest of a long constructor
            this.number = number;
        }

        @Override
        public void run() {
            square = number * number;
        }
    }
}
