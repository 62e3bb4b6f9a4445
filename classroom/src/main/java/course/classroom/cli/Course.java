package course.classroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;

/** The course's command line; the launcher {@code course} starts it. */
@Command(
        name = "course",
        mixinStandardHelpOptions = true,
        versionProvider = Course.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description =
                "Interleave, a course in Java concurrency. Without a command: lists lessons and exercises with their state.",
        subcommands = {
            ListCommand.class,
            TestCommand.class,
            HintCommand.class,
            WatchCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
            ShellCommand.class,
            ExploreCommand.class,
            PictureCommand.class,
            ImgurCommand.class,
            WorkerCommand.class,
            CheckCommand.class,
            GradeCommand.class,
            BenchCommand.class,
            ReleaseCommand.class
        })
public final class Course implements Callable<Integer> {
    /** Tells the launcher that the kit's own sources have changed. */
    private static final int KIT_CHANGED = 75;

    private static final int INTERNAL_ERROR = 70;
    /** Commands that a student's copy doesn't list. */
    private static final List<String> INSTRUCTORS = List.of("check", "grade", "bench", "release");

    private final CourseFolder folder;
    private final Terminal terminal;
    private final Builder builder;

    Course(CourseFolder folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
        this.builder = new Builder(folder, terminal, Path.of("").toAbsolutePath());
    }

    /**
     * @param args see {@code course --help}; the property {@code course.root} names the course's folder, without it the current one
     *     is
     */
    public static void main(String[] args) throws IOException {
        CourseFolder folder =
                new CourseFolder(Path.of(System.getProperty("course.root", "")).toAbsolutePath());
        Course course = new Course(folder, Terminal.ofThisProgram());
        System.exit(course.isKitOutOfDate() ? KIT_CHANGED : course.commandLine().execute(args));
    }

    /** Only the launcher can build the kit: a program can't replace its own classes. */
    private boolean isKitOutOfDate() throws IOException {
        String built = System.getProperty("course.built");
        if ("yes".equals(built)) {
            builder.noteBuilt(CourseFolder.KIT, Builder.COMPILE);
        }
        return "no".equals(built) && !builder.isCurrent(CourseFolder.KIT, Builder.COMPILE);
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(this);
        line.setExpandAtFiles(false);
        if (!folder.hasSolutions()) {
            INSTRUCTORS.forEach(name -> line.getSubcommands()
                    .get(name)
                    .getCommandSpec()
                    .usageMessage()
                    .hidden(true));
        }
        line.setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure));
        return line;
    }

    private static int tell(Exception failure) {
        if (failure instanceof CourseException ours) {
            System.err.println("course: " + ours.getMessage());
            return ours.status();
        }
        System.err.println("course: unexpectedly, " + failure + "; with COURSE_DEBUG=1 it tells where.");
        if ("1".equals(System.getenv("COURSE_DEBUG"))) {
            failure.printStackTrace();
        }
        return INTERNAL_ERROR;
    }

    @Override
    public Integer call() throws IOException {
        return new ListCommand(this).call();
    }

    CourseFolder folder() {
        return folder;
    }

    Terminal terminal() {
        return terminal;
    }

    Builder builder() {
        return builder;
    }

    /** The version that the root POM states. */
    static final class Version implements IVersionProvider {
        private static final Pattern VERSION =
                Pattern.compile("<artifactId>interleave</artifactId>\\s*<version>([^<]+)</version>");

        @CommandLine.ParentCommand
        private Course course;

        @Override
        public String[] getVersion() throws IOException {
            Path root = Path.of(System.getProperty("course.root", ""));
            Matcher version = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
            return new String[] {
                "Interleave " + (version.find() ? version.group(1) : "of unknown version") + ", on Java "
                        + Runtime.version()
            };
        }
    }
}
