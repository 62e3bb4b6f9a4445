package course.classroom.cli;

import course.classroom.seat.Assignment;
import course.classroom.seat.Report;
import course.classroom.verdict.TestVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.NonBlockingReader;

/** Tests what is saved, and shows the verdict, until it is told to quit. One thread shows, listens and looks; another tests. */
final class Watch {
    private static final int LOOK_MILLIS = 40;
    private static final int BUSY_LOOK_MILLIS = 10;
    private static final int SHOWN_AS_BUSY_MILLIS = 400;
    private static final int END = -1;
    private static final int CTRL_D = 4;

    private final CourseFolder course;
    private final org.jline.terminal.Terminal window;
    private final WatchState state;
    private final WatchRuns runs;
    private final WatchScreen screen;
    private final SavedFiles files;
    private final boolean erases;
    private String extra = "";
    private boolean listed;
    private List<String> picture = List.of(); // none unless one is shown
    private int page;
    private boolean quit;
    private long shownSeconds;
    private volatile boolean interrupted; // set by signals
    private volatile boolean stale = true; // set by signals too

    Watch(CourseFolder course, org.jline.terminal.Terminal window, WatchState state, WatchRuns runs, WatchScreen screen)
            throws IOException {
        this.course = course;
        this.window = window;
        this.state = state;
        this.runs = runs;
        this.screen = screen;
        this.files = new SavedFiles(
                course.root(),
                state.scope().stream().map(Assignment::lesson).distinct().toList());
        this.erases = !window.getType().startsWith("dumb");
    }

    /** Blocks until: the user quits, by key or Ctrl-C, or the terminal is gone. */
    void play() throws IOException, InterruptedException {
        window.enterRawMode();
        window.handle(Signal.INT, signal -> interrupted = true);
        window.handle(Signal.WINCH, signal -> stale = true);
        window.handle(Signal.CONT, signal -> {
            window.enterRawMode();
            stale = true;
        });
        NonBlockingReader keys = window.reader();
        runs.begin(List.of(state.current()));
        if (erases) {
            window.writer().print("\033[H\033[2J");
        }
        while (!quit && !interrupted) {
            if (stale) {
                show();
            }
            press(keys.read(runs.isBusy() ? BUSY_LOOK_MILLIS : LOOK_MILLIS));
            saved(files.changed());
            runs.finished().ifPresent(this::finished);
            runs.drawn().ifPresent(this::drawn);
            long seconds = runs.millis() / 1000;
            if (runs.isBusy() && runs.millis() > SHOWN_AS_BUSY_MILLIS && seconds != shownSeconds) {
                shownSeconds = seconds;
                stale = erases;
            }
        }
    }

    private void saved(Set<Path> changed) {
        List<Assignment> concerned = changed.isEmpty() ? List.of() : state.concernedBy(changed);
        if (!concerned.isEmpty()) {
            test(concerned);
        }
    }

    private void test(List<Assignment> assignments) {
        clear();
        runs.begin(assignments);
    }

    private void finished(Report report) {
        try {
            state.add(report);
        } catch (IOException e) {
            extra = "The verdict cannot be kept: " + e.getMessage();
        }
        stale = true;
    }

    private void clear() {
        extra = "";
        listed = false;
        picture = List.of();
        shownSeconds = -1;
    }

    private void draw() {
        clear();
        String clause = state.report()
                .flatMap(report -> report.failures().stream().findFirst())
                .map(TestVerdict::clause)
                .orElse("");
        runs.draw(state.current(), clause, columns());
    }

    private void drawn(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() > 1) {
            picture = lines;
            page = 0;
        } else {
            extra = text.strip().replaceFirst("^course: ", "");
        }
        stale = true;
    }

    private void turnPage(int key) {
        page++;
        if (key != ' ' || page >= screen.pages(picture, rows())) {
            picture = List.of();
        }
    }

    private void press(int key) throws IOException {
        if (key == NonBlockingReader.READ_EXPIRED) {
            return;
        }
        stale = true;
        if ((listed || !picture.isEmpty()) && key != 'q' && key > CTRL_D) {
            listed = false;
            turnPage(key);
            return;
        }
        switch (key) {
            case END, CTRL_D, 'q' -> quit = true;
            case 'n' -> next();
            case 'r' -> test(List.of(state.current()));
            case 'a' -> all();
            case 'l' -> listed = true;
            case 'h' -> extra = hint();
            case 'p' -> draw();
            default -> extra = "";
        }
    }

    private void next() {
        state.next().ifPresent(next -> {
            state.turnTo(next);
            test(List.of(next));
        });
    }

    private void all() {
        List<Assignment> begun = state.begun();
        if (begun.isEmpty()) {
            extra = "Nothing is begun yet.";
        } else {
            test(begun);
        }
    }

    private String hint() throws IOException {
        try {
            return HintCommand.next(course, state.current());
        } catch (CourseException none) {
            return none.getMessage();
        }
    }

    private void show() throws IOException {
        stale = false;
        List<String> lines = lines();
        if (erases) {
            window.writer().print("\033[H");
            lines.forEach(line -> window.writer().print(line + "\033[K\r\n"));
            window.writer().print("\033[J");
        } else {
            window.writer().print("----\r\n");
            lines.forEach(line -> window.writer().print(line + "\r\n"));
        }
        window.flush();
    }

    private List<String> lines() throws IOException {
        if (listed) {
            return screen.list(state, rows());
        }
        return picture.isEmpty()
                ? screen.verdict(state, doing(), extra, columns(), rows())
                : screen.picture(picture, page, columns(), rows());
    }

    private String doing() {
        if (!runs.isBusy() || runs.millis() <= SHOWN_AS_BUSY_MILLIS) {
            return "";
        }
        String what = runs.isDrawing() ? "drawing its threads" : "testing";
        String which =
                state.current().equals(runs.tested()) ? "" : " " + runs.tested().number();
        return "%s%s, %d s".formatted(what, which, runs.millis() / 1000);
    }

    private int columns() {
        return window.getColumns() > 0 ? window.getColumns() : 80;
    }

    private int rows() {
        return window.getRows() > 0 ? window.getRows() : 24;
    }
}
