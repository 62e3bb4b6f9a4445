package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.gallery.Photo;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Occupancy;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.9 ParallelResizer, hidden")
class ParallelResizerHiddenTest {
    private static final int THREADS = 3;
    private static final int MEGABYTE = 1 << 20;
    private static final String CALLER = "caller of resizeAll";

    @TempDir
    Path dir;

    /** What happens to one image. */
    private interface Work {
        void on(Path image) throws IOException;
    }

    /** Plays the test's script in place of shrinking, so that these tests need no right answer to 5.8. */
    private static final class Scripted extends Thumbnailer {
        private final Queue<Path> begun = new ConcurrentLinkedQueue<>();
        private final Work work;

        Scripted(Work work) {
            super(128);
            this.work = work;
        }

        @Override
        public Path create(Path image) throws IOException {
            begun.add(image);
            work.on(image);
            return Files.writeString(thumbnailOf(image), "made from " + image.getFileName());
        }

        List<String> begun() {
            return begun.stream().map(image -> image.getFileName().toString()).toList();
        }
    }

    @Test
    @DisplayName("C1: each image once, and nothing but images")
    void eachImageOnce() throws IOException {
        files(
                "a.jpg",
                "b.jpeg",
                "c.png",
                "D.JPG",
                "e.v2.Png",
                "readme.txt",
                "f.jpg.part",
                "g.gif",
                "jpg",
                "h.jpg.txt",
                "i.xjpg");
        Files.createDirectory(dir.resolve("album.jpg"));
        Files.createDirectory(dir.resolve("more"));
        Files.writeString(dir.resolve("more").resolve("inner.jpg"), "an image in a folder of its own");
        Scripted thumbnailer = new Scripted(image -> {});

        resize(thumbnailer).result();

        assertThat(thumbnailer.begun())
                .as(
                        "C1: names that create was called with: once for each file right in the folder whose name ends in .jpg, .jpeg or .png,"
                                + " in small or capital letters, and for no folder, no other file")
                .containsExactlyInAnyOrder("a.jpg", "b.jpeg", "c.png", "D.JPG", "e.v2.Png");
    }

    @Test
    @DisplayName("C1: create gets real photographs as they are")
    void realPhotographs() throws IOException {
        for (String name : List.of("rocket.jpg", "coffee.png", "wine.jpg")) {
            Files.write(dir.resolve(name), Photo.named(name).bytes());
        }
        Queue<String> lengths = new ConcurrentLinkedQueue<>();
        resize(new Scripted(image -> lengths.add(image.getFileName() + " " + Files.size(image))))
                .result();

        assertThat(lengths)
                .as(
                        "C1: names and lengths of the photographs that create was called with: the files themselves, unchanged")
                .containsExactlyInAnyOrder(
                        "rocket.jpg " + size("rocket.jpg"),
                        "coffee.png " + size("coffee.png"),
                        "wine.jpg " + size("wine.jpg"));
    }

    @Test
    @DisplayName("C2: a second run makes no thumbnail of a thumbnail")
    void secondRun() throws IOException {
        files("a.jpg", "b.png", "c.jpeg", "my_thumbnails.jpg", "old_thumbnail.png");
        resize(new Scripted(image -> {})).result();
        Scripted second = new Scripted(image -> {});

        ResizeReport report = resize(second).result();

        assertThat(second.begun())
                .as(
                        "C2: names that create was called with in a second run: no thumbnail of a thumbnail, so leave out what has _thumbnail"
                                + " right before the extension")
                .containsExactlyInAnyOrder("a.jpg", "b.png", "c.jpeg", "my_thumbnails.jpg");
        assertThat(report.thumbnails())
                .as("C2: thumbnails reported by a second run: the same again")
                .hasSize(4);
    }

    @Test
    @DisplayName("C3: as many images as threads are in work at once")
    void severalAtOnce() throws IOException {
        images(2 * THREADS);
        Rendezvous together = new Rendezvous(THREADS);
        Actor<ResizeReport> caller = resize(new Scripted(image -> together.meet()));

        caller.result(() ->
                "C3: only %d of %d threads have an image in work, the next image waits for them to end: work on several at once"
                        .formatted(together.arrived(), THREADS));
    }

    @Test
    @DisplayName("C3: a slow image holds up no other")
    void slowImage() throws IOException {
        int images = 3 * THREADS;
        images(images);
        AtomicInteger begun = new AtomicInteger();
        Rendezvous others = new Rendezvous(images - 1);
        Gate othersDone = new Gate();
        Scripted thumbnailer = new Scripted(image -> {
            if (begun.getAndIncrement() == 0) {
                othersDone.pass();
            } else {
                others.arrive();
            }
        });
        Actor<ResizeReport> caller = resize(thumbnailer);

        others.awaitFull(() ->
                ("C3: one image of %d is slow, and %d of the others are not begun, though %d threads could: let each thread take"
                                + " the next image when it is free, and give it no fixed share")
                        .formatted(images, images - 1 - others.arrived(), THREADS - 1));
        othersDone.open();
        caller.result();
    }

    @Test
    @DisplayName("C4: never more images in work than threads")
    void neverMore() throws IOException {
        images(4 * THREADS);
        Occupancy inside = new Occupancy();
        Rendezvous together = new Rendezvous(THREADS);
        Gate gate = new Gate();
        Actor<ResizeReport> caller = resize(new Scripted(image -> {
            inside.enter();
            try {
                together.arrive();
                gate.pass();
            } finally {
                inside.leave();
            }
        }));
        together.awaitFull(
                () -> "C3: only %d of %d threads have an image in work".formatted(together.arrived(), THREADS));
        Stillness.settle();
        gate.open();
        caller.result();

        assertThat(inside.peak())
                .as(
                        "C4: the most images in work at once with %d threads: never more than threads, or memory holds all images at once",
                        THREADS)
                .isLessThanOrEqualTo(THREADS);
    }

    @Test
    @DisplayName("C4: images that wait are not in memory")
    void waitingImagesAreNotInMemory() throws IOException {
        int images = 8;
        byte[] png = TestPictures.png(
                TestPictures.plain(1600, 1000, BufferedImage.TYPE_3BYTE_BGR, Color.RED)); // 4.8 MB as pixels
        for (int i = 0; i < images; i++) {
            Path file = Files.write(dir.resolve("image" + i + ".png"), png);
            try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
                longer.setLength(4 * MEGABYTE); // and 4 MB as bytes; zeros after a PNG's end are no fault
            }
        }
        AtomicLong before = new AtomicLong(heapInUse());
        AtomicLong most = new AtomicLong(-1);
        resize(new Scripted(image -> most.accumulateAndGet(heapInUse(), Math::max)))
                .result();

        if (before.get() > 0
                && most.get() > 0) { // else the collector doesn't collect on demand, and there is nothing to compare
            assertThat((most.get() - before.get()) / MEGABYTE)
                    .as(
                            "C4: megabytes more in memory during the run; %d images wait, of 4 MB each: hand paths to the threads, not pictures,"
                                    + " all images in memory are too many",
                            images)
                    .isLessThan(16);
        }
    }

    /** Bytes in use after a full collection; -1 if there was none. */
    private static synchronized long heapInUse() {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        System.gc();
        return canary.get() == null
                ? ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                : -1;
    }

    @Test
    @DisplayName("C5: the report holds every thumbnail and every failure")
    void report() throws IOException {
        images(10);
        Map<Path, Exception> failures = new LinkedHashMap<>();
        failures.put(dir.resolve("image0.jpg"), new IOException("a failure made by the test"));
        failures.put(dir.resolve("image4.jpg"), new IllegalStateException("a failure made by the test"));
        failures.put(dir.resolve("image5.jpg"), new IOException("another failure made by the test"));
        failures.put(dir.resolve("image9.jpg"), new NullPointerException("a failure made by the test"));

        Scripted thumbnailer = new Scripted(image -> fail(failures.get(image)));
        Actor<ResizeReport> caller = resize(thumbnailer);

        assertThat(caller.failure(() -> "C5: create failed for some images, and resizeAll does not return"))
                .as("C5: what resizeAll throws when create fails for some images: report failures, throw none")
                .isNull();
        assertThat(thumbnailer.begun())
                .as("C5: images begun, of 10 of which 4 fail: a failure stops nothing else")
                .hasSize(10);
        ResizeReport report = caller.result();
        assertThat(report.failures())
                .as(
                        "C5: the failures reported, by image, each with the very exception that create threw: no failure may be lost")
                .isEqualTo(failures);
        assertThat(report.thumbnails())
                .as("C5: the thumbnails reported: the paths that create returned")
                .containsExactlyInAnyOrderElementsOf(Stream.of(1, 2, 3, 6, 7, 8)
                        .map(i -> dir.resolve("image" + i + "_thumbnail.jpg"))
                        .toList());
    }

    @Test
    @DisplayName("C5: an Error is not lost either")
    void anError() throws IOException {
        images(6);
        Error error = new StackOverflowError("an error made by the test");
        Scripted thumbnailer = new Scripted(image -> {
            if (image.endsWith("image2.jpg")) {
                Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {}); // keeps the screen clean
                throw error;
            }
        });
        Actor<ResizeReport> caller = resize(thumbnailer);

        Throwable thrown = caller.failure(
                () -> "C5: create threw an Error for one image, and resizeAll does not return: catch Throwable");
        assertThat(thumbnailer.begun())
                .as("C5: images begun, of 6 of which one makes create throw an Error: it stops nothing else")
                .hasSize(6);
        Throwable reported = thrown == null ? caller.result().failures().get(dir.resolve("image2.jpg")) : thrown;
        assertThat(causes(reported))
                .as(
                        "C5: what is reported or thrown for an image for which create threw an Error, and its causes: the very Error must be"
                                + " among them, or the failure is lost")
                .contains(error);
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(10)
                .toList();
    }

    @Test
    @DisplayName("C5: nothing is lost when images end at about the same time")
    void nothingIsLostInAnyOrder() throws IOException {
        images(4);
        String folder = dir.toString();
        Interleavings.explore(() -> {
                    ResizeReport report = new ParallelResizer(new Quick(), 2).resizeAll(Path.of(folder));

                    assertThat(names(report.thumbnails()))
                            .as("the thumbnails reported by two threads, for image2 and image3")
                            .containsExactlyInAnyOrder("image2_thumbnail.jpg", "image3_thumbnail.jpg");
                    assertThat(names(report.failures().keySet()))
                            .as("the images reported as failed by two threads, which image0 and image1 do")
                            .containsExactlyInAnyOrder("image0.jpg", "image1.jpg");
                })
                .assertHolds(
                        "C5: thumbnails or failures get lost when images end at about the same time: none may be lost, so guard the"
                                + " lists and maps that threads share.");
    }

    private static List<String> names(Collection<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    /** Makes no file. Two of four images fail. */
    private static final class Quick extends Thumbnailer {
        Quick() {
            super(128);
        }

        @Override
        public Path create(Path image) throws IOException {
            if (image.endsWith("image0.jpg") || image.endsWith("image1.jpg")) {
                throw new IOException("a failure made by the test");
            }
            return thumbnailOf(image);
        }
    }

    @Test
    @DisplayName("C6: the time spans the whole work")
    void time() throws IOException {
        images(1);
        Gate begun = new Gate();
        Gate gate = new Gate();
        AtomicLong inside = new AtomicLong();
        long begin = System.nanoTime();
        Actor<ResizeReport> caller = resize(new Scripted(image -> {
            long entered = System.nanoTime();
            begun.open();
            gate.pass();
            inside.set(System.nanoTime() - entered);
        }));
        begun.await(() -> "C6: the one image is never begun");
        Stillness.settle();
        long end = System.nanoTime() + (System.nanoTime() - begin);
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime()); // so that the work takes longer than all that went before
        }
        gate.open();

        assertThat(caller.result().took().toNanos())
                .as(
                        "C6: the time in ns, against what create measured of itself: take System.nanoTime() before the first image and after the"
                                + " last has ended")
                .isGreaterThanOrEqualTo(inside.get());
    }

    @Test
    @DisplayName("C7: the caller waits without using the processor")
    void waitsAtRest() throws IOException {
        images(THREADS);
        Rendezvous begun = new Rendezvous(THREADS);
        Gate gate = new Gate();
        Actor<ResizeReport> caller = resize(new Scripted(image -> {
            begun.arrive();
            gate.pass();
        }));
        begun.awaitFull(() -> "C3: only %d of %d threads have an image in work".formatted(begun.arrived(), THREADS));

        Stillness.require("C7");

        gate.open();
        caller.result();
    }

    @Test
    @DisplayName("C7: an interrupt ends the images in work, and no other begins")
    void interrupted() throws IOException {
        images(3 * THREADS);
        Rendezvous begun = new Rendezvous(THREADS);
        Rendezvous interrupted = new Rendezvous(THREADS);
        Gate never = new Gate();
        Gate mayEnd = new Gate();
        Scripted thumbnailer = new Scripted(image -> {
            begun.arrive();
            try {
                never.passInterruptibly();
            } catch (InterruptedException e) {
                interrupted.arrive();
                if (!Thread.currentThread()
                        .getName()
                        .equals(CALLER)) { // a caller that works as well tells the others when it is free
                    passInAnyCase(mayEnd);
                }
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        });
        Actor<ResizeReport> caller = resize(thumbnailer);
        begun.awaitFull(() -> "C3: only %d of %d threads have an image in work".formatted(begun.arrived(), THREADS));
        Stillness.settle();
        caller.interrupt();
        interrupted.awaitFull(
                () -> ("C7: resizeAll was interrupted, and %d of the %d images in work were: interrupt the threads"
                                + " (shutdownNow, cancel(true), interrupt)")
                        .formatted(interrupted.arrived(), THREADS));
        Stillness.settle();

        assertThat(caller.hasEnded())
                .as(
                        "C7: whether resizeAll has ended while interrupted images are still in work: wait for the threads to end before you throw")
                .isFalse();

        mayEnd.open();
        assertThat(caller.failure(
                        () -> "C7: resizeAll was interrupted, the images in work have ended, and it waits on"))
                .as("C7: what resizeAll throws when interrupted: let the InterruptedException out")
                .isInstanceOf(InterruptedException.class);
        assertThat(thumbnailer.begun())
                .as("C7: images begun, %d of them before the interrupt: begin no other after it", THREADS)
                .hasSize(THREADS);
    }

    @Test
    @DisplayName("C8: no thread is left, whatever happened")
    void noThreadLeft() throws IOException {
        images(2 * THREADS);
        resize(new Scripted(image -> {})).result();
        Leaks.requireNone("C8");

        resize(new Scripted(image -> fail(new IOException("a failure made by the test"))))
                .failure(() -> "C5: create failed for every image, and resizeAll does not return");
        Leaks.requireNone("C8");

        Rendezvous begun = new Rendezvous(THREADS);
        Gate never = new Gate();
        Actor<ResizeReport> caller = resize(new Scripted(image -> {
            begun.arrive();
            never.pass();
        }));
        begun.awaitFull(() -> "C3: only %d of %d threads have an image in work".formatted(begun.arrived(), THREADS));
        caller.interrupt();
        caller.failure(() -> "C7: resizeAll was interrupted and waits on");
        Leaks.requireNone("C8");
    }

    @Test
    @DisplayName("C9: arguments out of range are refused")
    void arguments() throws IOException {
        Scripted thumbnailer = new Scripted(image -> {});
        assertThatThrownBy(() -> new ParallelResizer(thumbnailer, 2).resizeAll(null), "C9: resizeAll(null)")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ParallelResizer(null, 2), "C9: new ParallelResizer(null, 2)")
                .isInstanceOf(NullPointerException.class);
        for (int threads : new int[] {0, -7}) {
            assertThatThrownBy(
                            () -> new ParallelResizer(thumbnailer, threads),
                            "C9: new ParallelResizer(…, %d): check the number in the constructor, and name it in the message",
                            threads)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(threads));
        }
    }

    @Test
    @DisplayName("C9: an empty folder is no error, a missing one is")
    void emptyAndMissingFolder() throws IOException {
        Scripted thumbnailer = new Scripted(image -> {});

        ResizeReport report = resize(thumbnailer).result();
        assertThat(report.thumbnails()).as("C9: thumbnails in an empty folder").isEmpty();
        assertThat(report.failures()).as("C9: failures in an empty folder").isEmpty();

        Actor<ResizeReport> caller =
                Actor.call(CALLER, () -> new ParallelResizer(thumbnailer, THREADS).resizeAll(dir.resolve("nowhere")));
        assertThat(caller.failure(() -> "C9: resizeAll of a missing folder does not return"))
                .as("C9: what resizeAll throws for a missing folder: a folder that can't be listed is not an empty one")
                .isInstanceOf(UncheckedIOException.class);
        Leaks.requireNone("C8");
    }

    private Actor<ResizeReport> resize(Thumbnailer thumbnailer) {
        return Actor.call(CALLER, () -> new ParallelResizer(thumbnailer, THREADS).resizeAll(dir));
    }

    private void images(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            files("image" + i + ".jpg");
        }
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(dir.resolve(name), "a file for the test");
        }
    }

    private long size(String name) throws IOException {
        return Files.size(dir.resolve(name));
    }

    private static Path thumbnailOf(Path image) {
        String name = image.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return image.resolveSibling(name.substring(0, dot) + "_thumbnail" + name.substring(dot));
    }

    /** Throws it, if there is one. */
    private static void fail(Exception failure) throws IOException {
        if (failure instanceof IOException checked) {
            throw checked;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }

    /** Passes the gate however often it is interrupted. */
    private static void passInAnyCase(Gate gate) {
        while (!gate.isOpen()) {
            try {
                gate.passInterruptibly();
            } catch (InterruptedException e) {
                continue; // the test opens it
            }
        }
    }
}
