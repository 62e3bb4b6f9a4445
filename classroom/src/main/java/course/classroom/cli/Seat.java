package course.classroom.cli;

import course.classroom.seat.Tester;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A tester that is closed when its program ends, by Ctrl-C too.
 *
 * @param tester at work in the thread that opened the seat
 * @param ifEnded closes it when nobody else has
 */
record Seat(Tester tester, Thread ifEnded) implements AutoCloseable {
    static Seat open(CourseFolder course, List<Path> path, boolean rehearse) throws IOException {
        Tester tester =
                new Tester(course.root(), course.target(CourseFolder.KIT).resolve("seat"), path, rehearse);
        Thread ifEnded = new Thread(() -> close(tester));
        Runtime.getRuntime().addShutdownHook(ifEnded);
        return new Seat(tester, ifEnded);
    }

    private static void close(Tester tester) {
        try {
            tester.close();
        } catch (IOException left) {
            // What is left is in the build directory; the next tester removes it.
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(ifEnded);
        } catch (IllegalStateException ending) {
            return;
        }
        close(tester);
    }
}
