package course.classroom.cli;

import course.classroom.seat.Assignment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jline.terminal.Attributes;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tests at each save, and shows the verdict. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Test what you save, at each save, and show the verdict; keys: " + WatchScreen.KEYS + ".")
final class WatchCommand implements Callable<Integer> {
    @ParentCommand
    private Course course;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE|LESSON",
            description = "What to watch, such as 2.3 or 2; by default the whole course.")
    private String wanted;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Assignment> named =
                wanted == null ? Selection.all(course.folder()) : Selection.named(course.folder(), wanted);
        if (named.stream().noneMatch(each -> each.exercise().isAvailable())) {
            String missing = named.get(0).exercise().missing();
            throw new CourseException(69, wanted + " needs " + missing + ", which is not here.");
        }
        try (org.jline.terminal.Terminal window = window()) {
            List<Path> path = new TestPath(course.folder(), course.terminal())
                    .of(named.stream().map(Assignment::lesson).distinct().toList());
            Attributes before = window.getAttributes();
            try (Seat seat = Seat.open(course.folder(), path, true);
                    WatchRuns runs = new WatchRuns(course.folder(), seat.tester())) {
                watch(window, named, runs);
            } finally {
                window.setAttributes(before);
            }
        }
        return 0;
    }

    private void watch(org.jline.terminal.Terminal window, List<Assignment> named, WatchRuns runs)
            throws IOException, InterruptedException {
        CourseFolder folder = course.folder();
        ReportText text = new ReportText(folder.root(), Path.of("").toAbsolutePath(), course.terminal());
        WatchScreen screen = new WatchScreen(text, course.terminal());
        new Watch(folder, window, new WatchState(folder, named), runs, screen).play();
    }

    private static org.jline.terminal.Terminal window() {
        try {
            return TerminalBuilder.builder().system(true).dumb(false).build();
        } catch (IOException | IllegalStateException none) {
            throw new CourseException(
                    2,
                    "watch needs a terminal, for its keys and its screen: without one, './course test' tests what you have begun, once.");
        }
    }
}
