package course.imgur;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Given. What a piece of work costs: processor time and memory, of this JVM and of the processes that it starts.
 *
 * <p>Of the processes it knows all on Linux; elsewhere the processor time of those that live when the work is over, and no memory.
 *
 * <p>For one thread.
 */
final class Meter {
    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long NANOS_PER_TICK =
            10_000_000; // Linux tells programs hundredths of a second, whatever its own clock does
    private static final Path OWN_TIMES = Path.of("/proc/self/stat");
    private static final int TIMES_OF_ENDED_CHILDREN =
            13; // after the name, counted from 0; of the user, then of the system

    private final Thread watch = new Thread(this::watchChildren, "meter");
    private final long before;
    private volatile long childrenAtTheirPeak; // written by one thread alone

    /**
     * What it was.
     *
     * @param processor how long processors were at work
     * @param peakBytes the most memory in use: this JVM's heap, garbage included, and all that the processes held
     */
    record Cost(Duration processor, long peakBytes) {}

    private Meter() {
        ManagementFactory.getMemoryMXBean().gc(); // what others have left behind is no cost of this work
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        before = processorNanos();
        watch.setDaemon(true);
        watch.start();
    }

    /** Begins to measure. One at a time, as the JVM counts its peak once. */
    static Meter start() {
        return new Meter();
    }

    /** Blocks until: its own thread has ended. An interrupt meanwhile is kept for later. */
    Cost stop() {
        Duration processor = Duration.ofNanos(Math.max(0, processorNanos() - before));
        watch.interrupt();
        boolean interrupted = false;
        while (watch.isAlive()) {
            try {
                watch.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        long heap = heaps().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Cost(processor, heap + childrenAtTheirPeak);
    }

    private static Stream<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long processorNanos() {
        return own() + ended() + descendants().mapToLong(Meter::nanosOf).sum();
    }

    private static Stream<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants();
    }

    private static long own() {
        return nanosOf(ProcessHandle.current());
    }

    private static long nanosOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Of children that have ended: of them no handle tells any more. */
    private static long ended() {
        try {
            String stat = Files.readString(OWN_TIMES);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return NANOS_PER_TICK
                    * (Long.parseLong(fields[TIMES_OF_ENDED_CHILDREN])
                            + Long.parseLong(fields[TIMES_OF_ENDED_CHILDREN + 1]));
        } catch (IOException e) { // no Linux
            return 0;
        }
    }

    private void watchChildren() {
        try {
            do {
                long now = descendants()
                        .mapToLong(process -> residentBytes(process.pid()))
                        .sum();
                childrenAtTheirPeak = Math.max(childrenAtTheirPeak, now);
                Thread.sleep(LOOK_EVERY_MILLIS);
            } while (true);
        } catch (InterruptedException e) {
            return;
        }
    }

    private static long residentBytes(long pid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
            return lines.stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) { // ended just now, or no Linux
            return 0;
        }
    }
}
