package course.imgur.app;

import course.imgur.Fetcher;
import course.imgur.Progress;
import course.imgur.Thumbnailer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Who downloaded and shrank what, and when, in one run. Several threads may add to it. */
final class Recording {
    /** The two kinds of work. */
    enum Stage {
        DOWNLOAD,
        RESIZE
    }

    /**
     * A piece of work that has ended, well or not.
     *
     * @param thread the id of the thread that did it
     * @param file the image's name
     * @param begin as {@link System#nanoTime}
     * @param end as {@code begin}
     */
    record Span(Stage stage, long thread, String file, long begin, long end) {}

    private final String name;
    private final int downloaders;
    private final int resizers;
    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

    /**
     * @param name how both jobs are done
     * @param downloaders how many fetches may be in flight at once
     * @param resizers how many thumbnails may be in work at once
     */
    Recording(String name, int downloaders, int resizers) {
        this.name = name;
        this.downloaders = downloaders;
        this.resizers = resizers;
    }

    String name() {
        return name;
    }

    /** How many may be at work at once. */
    int atOnce(Stage stage) {
        return stage == Stage.DOWNLOAD ? downloaders : resizers;
    }

    /** What has ended so far, in the order of its beginning. */
    List<Span> spans() {
        return spans.stream().sorted(Comparator.comparingLong(Span::begin)).toList();
    }

    /** One that does the same, and is recorded. What it can't fetch is not. */
    Fetcher recorded(Fetcher fetcher) {
        return (link, dir) -> {
            long begin = System.nanoTime();
            Path file = fetcher.fetch(link, dir);
            add(Stage.DOWNLOAD, file, begin);
            return file;
        };
    }

    /** A recorded thumbnailer that tells of each thumbnail that it has made. */
    Thumbnailer thumbnailer(int size, Progress progress) {
        return new RecordedThumbnailer(size, progress);
    }

    private void add(Stage stage, Path file, long begin) {
        String image = file == null ? "nothing" : file.getFileName().toString();
        spans.add(new Span(stage, Thread.currentThread().getId(), image, begin, System.nanoTime()));
    }

    private final class RecordedThumbnailer extends Thumbnailer {
        private final Progress progress;

        RecordedThumbnailer(int size, Progress progress) {
            super(size);
            this.progress = progress;
        }

        @Override
        public Path create(Path image) throws IOException {
            long begin = System.nanoTime();
            try {
                return super.create(image);
            } finally {
                add(Stage.RESIZE, image, begin);
                progress.done(String.valueOf(image));
            }
        }
    }
}
