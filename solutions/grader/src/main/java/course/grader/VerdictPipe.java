package course.grader;

import course.classroom.verdict.JudgedProgram;
import course.classroom.verdict.Seal;
import course.classroom.verdict.TestVerdict;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a judging JVM writes, read as it comes: lines with the right seal are verdicts, everything else is what the answer printed, of
 * which the beginning is kept and the rest thrown away.
 */
final class VerdictPipe {
    private static final int MOST_KEPT = 16_000;
    private static final int LONGEST_LINE = 2_000_000;
    private static final long FAREWELL_MILLIS =
            60_000; // where a process outlives its parent and holds the pipe; else it is at its end

    private final InputStream in;
    private final Seal seal;
    private final Thread reader = new Thread(this::read, "verdicts");
    private final List<List<TestVerdict>> plays = new ArrayList<>(); // guarded by this
    private final StringBuilder said = new StringBuilder(); // guarded by this

    VerdictPipe(InputStream in, byte[] key) {
        this.in = in;
        this.seal = new Seal(key);
        reader.setDaemon(true);
    }

    void start() {
        reader.start();
    }

    /** Blocks until: everything is read, or nothing more is to be expected of a JVM that has ended. */
    void awaitEnd() throws InterruptedException {
        reader.join(FAREWELL_MILLIS);
    }

    /** Of each play the verdicts in the order sent; empty if none came. */
    synchronized List<List<TestVerdict>> plays() {
        return plays.stream().map(List::copyOf).toList();
    }

    /** How many plays have begun. */
    synchronized int begun() {
        return plays.size();
    }

    /** The beginning of everything else. */
    synchronized String said() {
        return said.toString();
    }

    private void read() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream buffered = new BufferedInputStream(in, 1 << 16)) {
            for (int next = buffered.read(); next >= 0; next = buffered.read()) {
                if (next == '\n') {
                    take(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else if (line.size() < LONGEST_LINE) {
                    line.write(next);
                }
            }
            take(line.toString(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // with the process; what was read counts
        }
    }

    private synchronized void take(String line) {
        String sent = seal.opened(line).orElse(null);
        if (sent == null) {
            if (said.length() < MOST_KEPT) {
                said.append(line, 0, Math.min(line.length(), MOST_KEPT)).append('\n');
            }
            return;
        }
        JudgedProgram.Line verdict = JudgedProgram.Line.of(sent);
        while (plays.size() < verdict.play()) {
            plays.add(new ArrayList<>());
        }
        plays.get(verdict.play() - 1).add(verdict.verdict());
    }
}
