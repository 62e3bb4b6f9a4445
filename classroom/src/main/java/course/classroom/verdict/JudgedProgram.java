package course.classroom.verdict;

import com.google.gson.Gson;
import course.classroom.test.Leaks;
import course.classroom.verdict.TestVerdict.Status;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program that runs test classes on code that nobody trusts: {@code JudgedProgram UNTIL_FAILURE [PATH CLASSES]...}. It reads a key from
 * standard input before any of that code is loaded, and writes each verdict to standard output as a line with that key's {@link Seal};
 * whatever else is written there is not from here. It ends the JVM when the tests have ended, or when standard input does: then whoever
 * started it is gone.
 *
 * <p>Each pair is a play: test classes, with commas between, and the class path on which they and what they test are, behind this
 * program's own; empty where all is on this program's. A play that follows one with another path gets a class loader of its own. The
 * plays end early after one that has left threads behind, which might spoil the next; and if {@code UNTIL_FAILURE} is {@code true} after
 * one in which a test didn't pass, save those of its last class, which has to fail.
 */
public final class JudgedProgram {
    private static final int LONGEST_MESSAGE = 40_000;

    /** A verdict of one play, counted from 1. */
    public record Line(int play, TestVerdict verdict) {
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
            play(List.of(args), seal, out);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void play(List<String> args, Seal seal, OutputStream out) throws IOException {
        boolean untilFailure = Boolean.parseBoolean(args.get(0));
        Leaks.count(); // so that threads from before the first play don't count
        boolean goesOn = true;
        for (int i = 1; goesOn && i + 1 < args.size(); i += 2) {
            if (i == 1 || !args.get(i).equals(args.get(i - 2))) {
                Thread.currentThread().setContextClassLoader(loader(args.get(i)));
            }
            int number = (i + 1) / 2;
            List<String> classes = List.of(args.get(i + 1).split(","));
            String hasToFail = classes.get(classes.size() - 1);
            AtomicBoolean failed = new AtomicBoolean();
            TestProgram.play(
                    classes,
                    verdict -> {
                        send(out, seal, new Line(number, shortened(verdict)));
                        failed.compareAndSet(
                                false,
                                isFailure(verdict) && !verdict.testClass().equals(hasToFail));
                    },
                    true);
            goesOn = Leaks.count() == 0 && !(untilFailure && failed.get());
        }
    }

    private static boolean isFailure(TestVerdict verdict) {
        return verdict.status() == Status.FAILED || verdict.status() == Status.SKIPPED;
    }

    private static ClassLoader loader(String path) throws IOException {
        ClassLoader own = JudgedProgram.class.getClassLoader();
        if (path.isEmpty()) {
            return own;
        }
        List<URL> urls = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), own);
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
