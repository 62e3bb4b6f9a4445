package course.classroom.verdict;

import com.google.gson.Gson;
import course.classroom.test.Leaks;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A program that runs test classes on code that nobody trusts: {@code JudgedProgram ROUNDS CLASS...}. It reads a key from standard
 * input before any of that code is loaded, and writes each verdict to standard output as a line with that key's {@link Seal}; whatever
 * else is written there is not from here. It ends the JVM when the tests have ended, or when standard input does: then whoever
 * started it is gone.
 */
public final class JudgedProgram {
    private static final int LONGEST_MESSAGE = 40_000;

    /** A verdict of one round, counted from 1. */
    public record Line(int round, TestVerdict verdict) {
        private static final Gson GSON = new Gson();

        /** The line that was sent as that text. */
        public static Line of(String json) {
            return GSON.fromJson(json, Line.class);
        }
    }

    private JudgedProgram() {}

    public static void main(String[] args) throws IOException {
        InputStream in = System.in;
        System.setIn(InputStream.nullInputStream());
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
        Seal seal = new Seal(HexFormat.of().parseHex(reader.readLine()));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        endWithStarter(reader);
        try {
            List<String> classes = Arrays.asList(args).subList(1, args.length);
            int rounds = Integer.parseInt(args[0]);
            Leaks.count(); // so that threads from before the first round don't count
            for (int round = 1; round <= rounds && (round == 1 || Leaks.count() == 0); round++) {
                int number = round;
                TestProgram.play(classes, verdict -> send(out, seal, new Line(number, shortened(verdict))), true);
            }
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void endWithStarter(BufferedReader in) {
        Thread watch = new Thread(() -> {
            try {
                while (in.read() >= 0) {
                    // nothing more is sent; the end is what matters
                }
            } catch (IOException closed) {
                // as good as the end
            }
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** On a line of its own, whatever the answer has printed before. */
    private static void send(OutputStream out, Seal seal, Line line) {
        synchronized (out) {
            try {
                out.write(("\n" + seal.sealed(Line.GSON.toJson(line)) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("nobody takes the verdicts", e);
            }
        }
    }

    private static TestVerdict shortened(TestVerdict verdict) {
        String message = verdict.message();
        return message.length() <= LONGEST_MESSAGE
                ? verdict
                : verdict.saying(message.substring(0, LONGEST_MESSAGE) + "\n… and "
                        + (message.length() - LONGEST_MESSAGE) + " characters more");
    }
}
