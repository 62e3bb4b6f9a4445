package course.classroom.seat;

import course.classroom.test.Patience;
import course.classroom.timeline.PictureProgram;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.classroom.verdict.VerdictFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Compiles and tests exercises one by one, in JVMs of which one can be kept ready. Confined to one thread at a time, but for
 * {@link #close}.
 */
public final class Tester implements AutoCloseable {
    /** For a JVM that hangs as a whole: tests have limits of their own, of which the longest is three minutes. */
    private static final Duration SILENCE = Patience.LIMIT.multipliedBy(20);

    private final Path course;
    private final List<Path> libraries;
    private final boolean rehearse;
    private final Duration silence;
    private final WorkFolder work;
    private final SourceCompiler compiler;
    private TestJvm spare; // guarded by this
    private boolean closed; // guarded by this
    private int runs;

    /**
     * @param course the folder that holds the lessons, absolute
     * @param work where a folder for this program may be made
     * @param libraries the kit's classes, and all that the lessons need
     * @param rehearse whether JVMs get warm while they wait, which costs a second of a processor and saves half of it later
     */
    public Tester(Path course, Path work, List<Path> libraries, boolean rehearse) throws IOException {
        this(course, work, libraries, rehearse, SILENCE);
    }

    /** @param silence for how long nothing may be heard of the tests before their JVM is ended */
    Tester(Path course, Path work, List<Path> libraries, boolean rehearse, Duration silence) throws IOException {
        this.rehearse = rehearse;
        this.course = course;
        this.libraries = List.copyOf(libraries);
        this.silence = silence;
        this.work = new WorkFolder(work);
        this.compiler = new SourceCompiler(course, this.work, libraries);
    }

    /** Starts a JVM for the next test, unless one is ready. Does not wait until it has booted. */
    public synchronized void prepare() throws IOException {
        if (closed) {
            throw new IOException("the tester is closed");
        }
        if (spare == null || !spare.isAlive()) {
            spare = TestJvm.start(classPath(), course, rehearse);
        }
    }

    private synchronized TestJvm takeSpare() throws IOException {
        prepare();
        TestJvm taken = spare;
        spare = null;
        return taken;
    }

    /**
     * Blocks until: the exercise is compiled and its visible tests have ended. An interrupt ends them.
     *
     * @param verdicts the folder that keeps each test class's verdicts for {@code ./course list}; made when missing
     */
    public Report test(Assignment assignment, Path verdicts) throws IOException, InterruptedException {
        return test(assignment, verdicts, () -> false);
    }

    /**
     * As {@link #test(Assignment, Path)}, for who may change his mind. An interrupt won't do for that: it may hit the compiler, and close
     * for good the libraries that it holds open.
     *
     * @param stopped asked again and again, in the caller's thread; true ends the test
     * @throws CancellationException when it was stopped
     */
    public Report test(Assignment assignment, Path verdicts, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        FileTime began = FileTime.fromMillis(System.currentTimeMillis());
        Compilation compiled = compiler.compile(assignment);
        if (!compiled.ok()) {
            return new Report(assignment, compiled.errors(), List.of(), "", compiled.sources());
        }
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        Path file = work.folder().resolve("verdicts-" + ++runs);
        Path written = Path.of(file + ".1");
        TestJvm.Ending ending;
        try (TestJvm jvm = takeSpare()) {
            ending = jvm.run(file, written, List.of(assignment.testClass()), silence, stopped);
        }
        List<TestVerdict> said = lastWords(assignment, written, ending);
        keep(assignment, said, verdicts, began);
        return new Report(assignment, List.of(), said, ending.output(), compiled.sources());
    }

    /**
     * Runs the exercise's visible tests in a JVM of their own and draws their threads. Blocks until: that is done. An interrupt ends it.
     *
     * @param clause of the tests to draw, such as {@code C1}; empty for all
     * @param width in characters
     * @param stopped as in {@link #test(Assignment, Path, BooleanSupplier)}
     * @return the picture as text, or a sentence that tells why there is none
     * @throws CancellationException when it was stopped
     */
    public String picture(Assignment assignment, String clause, int width, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        Compilation compiled = compiler.compile(assignment);
        if (!compiled.ok()) {
            return assignment.number() + " does not compile: "
                    + compiled.errors().get(0).message();
        }
        List<String> arguments =
                new ArrayList<>(List.of(assignment.number(), assignment.testClass(), "--width=" + width));
        if (!clause.isEmpty()) {
            arguments.add("--clause=" + clause);
        }
        try (TestJvm jvm = TestJvm.start(classPath(), course, PictureProgram.class, arguments)) {
            TestJvm.Ending ending = jvm.awaitEnd(stopped);
            return ending.inTime() ? ending.output() : "The tests don't end, so there is no picture of their threads.";
        }
    }

    private List<Path> classPath() {
        List<Path> path = new ArrayList<>(libraries);
        path.add(work.testClasses());
        path.add(work.classes());
        return path;
    }

    /** The last verdict on each test. */
    private List<TestVerdict> lastWords(Assignment assignment, Path written, TestJvm.Ending ending) throws IOException {
        Map<String, TestVerdict> last = new LinkedHashMap<>();
        for (TestVerdict verdict : VerdictFiles.read(written)) {
            last.put(verdict.testClass() + " " + verdict.test(), ending.inTime() ? verdict : ended(verdict));
        }
        if (last.isEmpty()) {
            String why = ending.output().isBlank() ? "their JVM said nothing" : "see what their JVM printed";
            String message = "the tests could not begin: " + why;
            return List.of(new TestVerdict(assignment.testClass(), message, "", Status.MISSING, message));
        }
        return List.copyOf(last.values());
    }

    private TestVerdict ended(TestVerdict verdict) {
        if (verdict.status() != Status.MISSING) {
            return verdict;
        }
        String message = "nothing was heard of the tests for %d s, so their JVM was ended before this one had a verdict"
                .formatted(silence.toSeconds());
        return new TestVerdict(verdict.testClass(), verdict.test(), verdict.clause(), Status.MISSING, message);
    }

    /** As if written when the sources were read: what was saved since is untested. */
    private static void keep(Assignment assignment, List<TestVerdict> said, Path folder, FileTime began)
            throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, assignment.testClass() + "[.$]*")) {
            for (Path each : old) {
                Files.delete(each);
            }
        }
        for (String testClass :
                said.stream().map(TestVerdict::testClass).distinct().toList()) {
            Path file = folder.resolve(testClass + ".jsonl");
            said.stream()
                    .filter(each -> each.testClass().equals(testClass))
                    .forEach(each -> VerdictFiles.append(file, each));
            Files.setLastModifiedTime(file, began);
        }
    }

    /** Ends the JVM that is ready, and leaves no files behind. A test that is under way has to be interrupted before. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            if (spare != null) {
                spare.close();
                spare = null;
            }
        }
        compiler.close();
        work.close();
    }
}
