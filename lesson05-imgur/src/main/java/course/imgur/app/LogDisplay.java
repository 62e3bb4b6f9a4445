package course.imgur.app;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few log lines for each piece of work: queued, on the way, took. */
final class LogDisplay implements Display {
    private static final int LINES = 3; // for each piece of work, besides the first

    private final Logger log = LoggerFactory.getLogger("imgur");

    @Override
    public Task begin(String name, String verb, int total) {
        log.info("{}: {} images queued", name, total);
        return new LoggedTask(name, verb, total);
    }

    @Override
    public void say(String sentence) {
        log.info(sentence);
    }

    private final class LoggedTask implements Task {
        private final String name;
        private final String verb;
        private final int total;
        private final int step;
        private final long began = System.nanoTime();
        private final AtomicInteger done = new AtomicInteger();
        private volatile boolean over;

        LoggedTask(String name, String verb, int total) {
            this.name = name;
            this.verb = verb;
            this.total = total;
            this.step = Math.max(1, (total + LINES - 1) / LINES);
        }

        @Override
        public void done(String what) {
            int now = done.incrementAndGet();
            if (now % step == 0 && now < total && !over) {
                log.info("{}: {} of {} {}", name, now, total, verb);
            }
        }

        @Override
        public void close() {
            over = true;
            String seconds = String.format(Locale.ROOT, "%.2f", (System.nanoTime() - began) / 1e9);
            log.info("{}: {} of {} {}, took {} s", name, done.get(), total, verb, seconds);
        }
    }
}
