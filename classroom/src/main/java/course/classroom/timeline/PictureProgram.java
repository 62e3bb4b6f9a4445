package course.classroom.timeline;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import course.classroom.explore.ExplorationTests;
import course.classroom.timeline.PictureBuilder.TestTimes;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs an exercise's visible test and draws its threads. Tests that explore schedules are left out: the engine runs one thread at a time. Exit
 * status: 0 with a picture, whatever the tests say; 2 when there is nothing to draw.
 */
@Command(name = "picture")
public final class PictureProgram implements Callable<Integer> {
    @Parameters(index = "0")
    private String number;

    @Parameters(index = "1")
    private String testClass;

    @Option(names = "--clause")
    private String clause;

    @Option(names = "--svg")
    private Path svg;

    @Option(names = "--html")
    private Path html;

    @Option(names = "--width", hidden = true, description = "How many characters wide a picture of text is.")
    private int width = TextPicture.WIDTH;

    /** @param args the exercise's number, its visible test's class, and the options of {@code course picture} */
    public static void main(String[] args) {
        int status = run(args);
        System.out.flush();
        Runtime.getRuntime().halt(status); // whatever threads the class under test has left
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new PictureProgram());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println("course: "
                    + (failure instanceof FileSystemException unwritable
                            ? "cannot write " + unwritable.getFile() + ": choose another file."
                            : failure.getMessage()));
            return 1;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException, ReflectiveOperationException, InterruptedException {
        Class<?> test = Class.forName(testClass);
        TestTimesListener times = new TestTimesListener(clause);
        Recorder recorder = new Recorder();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .filters(wanted(ExplorationTests.of(test)))
                                .build(),
                        times);
        Recorder.Recorded recorded = recorder.stop();
        if (times.tests().isEmpty()) {
            System.err.println("course: " + nothing(times));
            return 2;
        }
        List<Picture> pictures = new ArrayList<>();
        for (TestTimes each : times.tests()) {
            Picture picture = PictureBuilder.of(each, recorded);
            if (picture.lanes().size() > 1) {
                pictures.add(picture);
            }
        }
        if (pictures.isEmpty()) {
            System.err.println("course: " + number + " has nothing to draw: its tests have one thread each.");
            return 2;
        }
        show(pictures);
        return 0;
    }

    private String nothing(TestTimesListener times) {
        return times.notBegun().isEmpty()
                ? number + " has nothing to draw" + (clause == null ? "" : " about " + clause) + ": './course explore "
                        + number + "' shows its schedules."
                : number + " is " + times.notBegun() + ".";
    }

    private PostDiscoveryFilter wanted(Set<String> explorations) {
        return test -> FilterResult.includedIf(test.getSource()
                        .filter(source ->
                                source instanceof MethodSource method && explorations.contains(method.getMethodName()))
                        .isEmpty()
                && isAboutTheClause(test));
    }

    private boolean isAboutTheClause(TestDescriptor test) {
        return clause == null
                || !(test.getSource().orElse(null) instanceof MethodSource)
                || test.getDisplayName().startsWith(clause + ":");
    }

    private void show(List<Picture> pictures) throws IOException {
        if (svg == null && html == null) {
            pictures.forEach(picture -> System.out.println(TextPicture.of(picture, width)));
            System.out.println(TextPicture.legend(width));
        }
        String title = number + " "
                + testClass.substring(testClass.lastIndexOf('.') + 1).replaceFirst("Test$", "");
        write(svg, SvgPicture.of(pictures));
        write(html, HtmlPicture.of(title + ": its threads", pictures));
    }

    private static void write(Path file, String text) throws IOException {
        if (file != null) {
            Files.writeString(file, text);
            System.out.println("The picture: " + file);
        }
    }
}
