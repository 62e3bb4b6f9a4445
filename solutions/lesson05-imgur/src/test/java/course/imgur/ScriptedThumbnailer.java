package course.imgur;

import course.classroom.test.Occupancy;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A thumbnailer that plays the test's script with each file of a {@link ScriptedFetcher}. It reads and writes nothing. */
final class ScriptedThumbnailer extends Thumbnailer {
    private final ScriptedFetcher.Script script;
    private final Occupancy inWork = new Occupancy();
    private final Queue<Path> begun = new ConcurrentLinkedQueue<>();

    ScriptedThumbnailer(ScriptedFetcher.Script script) {
        super(128);
        this.script = script;
    }

    /** What is returned for the file of the link of that number. */
    static Path thumbnail(int number, Path dir) {
        return dir.resolve("small-" + number + ".jpg");
    }

    @Override
    public Path create(Path image) {
        begun.add(image);
        inWork.enter();
        try {
            int number = number(image);
            script.play(number);
            return thumbnail(number, image.getParent());
        } catch (Throwable failure) {
            throw ScriptedFetcher.<RuntimeException>unchanged(failure);
        } finally {
            inWork.leave();
        }
    }

    /** -1 for a file that no scripted fetcher has returned. */
    private static int number(Path image) {
        String name = image.getFileName().toString();
        return name.matches("fetched-\\d+\\.jpg") ? Integer.parseInt(name.replaceAll("\\D", "")) : -1;
    }

    /** The files begun, in the order of their beginning. */
    List<Path> begun() {
        return List.copyOf(begun);
    }

    Occupancy inWork() {
        return inWork;
    }
}
