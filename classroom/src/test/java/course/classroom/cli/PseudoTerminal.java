package course.classroom.cli;

import course.classroom.test.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program in a real pseudo-terminal: tmux, on a server of its own. */
final class PseudoTerminal implements AutoCloseable {
    private static final long LIMIT_NANOS = 10 * Patience.LIMIT.toNanos();

    private final String socket;

    /** @param socket a name that no other test uses at the same time */
    private PseudoTerminal(String socket) {
        this.socket = socket;
    }

    static boolean isThere() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** @param command of a POSIX shell; its exit status is shown behind the word {@code status} when it has ended */
    static PseudoTerminal start(Path folder, String command) throws IOException, InterruptedException {
        PseudoTerminal terminal =
                new PseudoTerminal("course-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        String script = command + "; echo status $?; read wait";
        terminal.tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", "-c", folder.toString(), script);
        return terminal;
    }

    void type(String keys) throws IOException, InterruptedException {
        tmux("send-keys", keys);
    }

    String screen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p");
    }

    /** Blocks until: the screen is as wanted; fails, with the screen, when it does not come to that. */
    String await(String what, Predicate<String> wanted) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String screen = screen();
        while (!wanted.test(screen)) {
            if (System.nanoTime() - began > LIMIT_NANOS) {
                throw new AssertionError("the screen never shows " + what + ":\n" + screen);
            }
            TimeUnit.MILLISECONDS.sleep(20);
            screen = screen();
        }
        return screen;
    }

    /** Blocks until: the screen shows all of this. */
    String await(String... words) throws IOException, InterruptedException {
        List<String> all = List.of(words);
        return await(all.toString(), screen -> all.stream().allMatch(screen::contains));
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", socket));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tmux("kill-server");
    }
}
