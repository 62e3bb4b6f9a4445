package course.imgur.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What a child process costs, and what becomes of its work when it dies: here a child squares numbers, and dies of the number 3, once.
 *
 * <p>Run it with {@code ./course demo 5.8}. Observed, on two processors with much else to do:
 *
 * <pre>
 * OBSERVED
 * </pre>
 */
public class Demo08_ChildrenThatDie {
    private static final int NUMBERS = 6;
    private static final int DEADLY = 3;

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            child(args[0].equals("fragile"));
            return;
        }
        time("a thread", () -> {
            Thread thread = new Thread(() -> {});
            thread.start();
            thread.join();
            return thread;
        });
        time("a process", () -> {
            Process child = start("sturdy");
            child.getOutputStream().close(); // it reads the end of its input, and ends
            return child.waitFor();
        });
        System.out.println("broken: " + squares(false));
        System.out.println("mended: " + squares(true));
    }

    private static void time(String what, Callable<?> started) throws Exception {
        long begin = System.nanoTime();
        started.call();
        System.out.printf("%-9s begun and ended: %6.1f ms%n", what, (System.nanoTime() - begin) / 1e6);
    }

    /** What a child does: reads a number a line, and answers a line. */
    private static void child(boolean fragile) throws IOException {
        BufferedReader numbers = new BufferedReader(new InputStreamReader(System.in));
        for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
            int number = Integer.parseInt(line);
            if (fragile && number == DEADLY) {
                Runtime.getRuntime().halt(1); // as a crash does, or kill -9
            }
            System.out.println(number * number);
        }
    }

    private static Process start(String kind) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classPath, Demo08_ChildrenThatDie.class.getName(), kind)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** @param again whether a number whose child died is given to the next one */
    private static List<String> squares(boolean again) throws IOException {
        List<String> squares = new ArrayList<>();
        Process child = start("fragile");
        for (int number = 1; number <= NUMBERS; number++) {
            String square = answer(child, number);
            if (square == null) {
                child = start("sturdy");
                square = again ? answer(child, number) : null;
            }
            if (square != null) {
                squares.add(square);
            }
        }
        child.destroy();
        return squares;
    }

    /** Null when the child is dead: the end of its output. */
    private static String answer(Process child, int number) throws IOException {
        new PrintWriter(child.outputWriter(), true).println(number);
        return child.inputReader().readLine();
    }
}
