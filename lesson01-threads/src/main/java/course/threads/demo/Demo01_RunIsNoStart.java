package course.threads.demo;

/**
 * Broken: run() is an ordinary call, and no thread starts; start() is the repair.
 *
 * <p>Run: {@code ./course demo 1.1}. Observed:
 *
 * <pre>
 * run(): greeter is NEW, and this runs in main
 * main: goes on
 * start(): greeter is RUNNABLE, and this runs in greeter
 * main: joined, greeter is TERMINATED
 * </pre>
 *
 * The first line is wrong: the thread called greeter is still new, and main itself did its work.
 */
public class Demo01_RunIsNoStart {
    private static Thread greeter;

    public static void main(String[] args) throws InterruptedException {
        greeter = new Thread(() -> greet("run()"), "greeter");
        greeter.run();
        System.out.println("main: goes on");

        greeter = new Thread(() -> greet("start()"), "greeter");
        greeter.start();
        greeter.join();
        System.out.println("main: joined, greeter is " + greeter.getState());
    }

    private static void greet(String how) {
        System.out.printf(
                "%s: greeter is %s, and this runs in %s%n",
                how, greeter.getState(), Thread.currentThread().getName());
    }
}
