package course.bench.imgur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process has taken of the machine's memory. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** The most that was resident at once, in megabytes; not a number where the system doesn't tell. */
    static double peakMegabytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
