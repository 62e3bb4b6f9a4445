package course.threads;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts the virtual threads that have come since it was made and are alive. A thread dump in a file is all that tells of them. */
final class VirtualThreadCount {
    private static final Pattern VIRTUAL = Pattern.compile("#(\\d+) \".*\" virtual\\b.*");
    private static final int UNCHANGED = 4;

    private final Set<Long> before = alive();

    /**
     * Blocks until: so many are alive, or no more come, or the caller has ended.
     *
     * @param caller the one that starts them
     * @return how many are alive
     */
    int await(int wanted, Actor<?> caller) {
        int last = -1;
        for (int unchanged = 0; ; ) {
            Stillness.settle();
            boolean ended = caller.hasEnded();
            int now = now();
            unchanged = now == last ? unchanged + 1 : 0;
            last = now;
            if (now >= wanted || ended || unchanged >= UNCHANGED) {
                return now;
            }
        }
    }

    private int now() {
        Set<Long> alive = alive();
        alive.removeAll(before);
        return alive.size();
    }

    private static Set<Long> alive() {
        Set<Long> ids = new HashSet<>();
        try {
            Path folder = Files.createTempDirectory("threads").toAbsolutePath();
            Path file = folder.resolve("dump.txt");
            try {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
                try (Stream<String> lines = Files.lines(file)) {
                    lines.filter(line -> line.startsWith("#")).forEach(line -> {
                        Matcher virtual = VIRTUAL.matcher(line);
                        if (virtual.matches()) {
                            ids.add(Long.valueOf(virtual.group(1)));
                        }
                    });
                }
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot dump the threads", e);
        }
        return ids;
    }
}
