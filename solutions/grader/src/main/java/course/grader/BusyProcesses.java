package course.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that do nothing but use the processors, to show that verdicts hold beside them. Closing ends them. */
public final class BusyProcesses implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();

    private BusyProcesses() {}

    /** @param count how many, each of which keeps one processor busy */
    public static BusyProcesses start(int count) throws IOException {
        BusyProcesses busy = new BusyProcesses();
        Runtime.getRuntime().addShutdownHook(new Thread(busy::close));
        for (int i = 0; i < count; i++) {
            busy.processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:+UseSerialGC",
                            "-cp",
                            Path.of(BusyProcesses.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .getPath())
                                    .toString(),
                            Spin.class.getName())
                    .redirectErrorStream(true)
                    .start());
        }
        return busy;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }

    /** What a busy process does, until nobody reads from it any more. */
    static final class Spin {
        private Spin() {}

        public static void main(String[] args) {
            Thread watch = new Thread(() -> ProcessHandle.current().parent().ifPresent(parent -> {
                parent.onExit().join();
                Runtime.getRuntime().halt(0);
            }));
            watch.setDaemon(true);
            watch.start();
            long turns = 0;
            while (turns >= 0) {
                turns = turns + 1 & Long.MAX_VALUE;
            }
        }
    }
}
