package course.classroom.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds modules whose sources have changed since this program last built them. A build leaves a stamp, the list of the files it was made
 * from with their sizes and times, so that a file put back or deleted is noticed too.
 */
final class Builder {
    static final String COMPILE = "process-classes";
    static final String COMPILE_TESTS = "process-test-classes";

    private final CourseFolder course;
    private final Terminal terminal;
    private final Path from;

    /** @param from the folder that file names are told from, where the user is */
    Builder(CourseFolder course, Terminal terminal, Path from) {
        this.course = course;
        this.terminal = terminal;
        this.from = from;
    }

    /**
     * Builds what isn't up to date. Blocks until: it is built, and nobody else builds.
     *
     * @param what what to call it, such as {@code "lesson 5"}
     * @param phase {@link #COMPILE} or {@link #COMPILE_TESTS}
     * @throws CourseException when it cannot be built; compile errors are on standard error then
     */
    void build(String what, String phase, List<String> modules) throws IOException, InterruptedException {
        if (stale(modules, phase).isEmpty()) {
            return;
        }
        Path work = Files.createDirectories(course.target(CourseFolder.KIT));
        try (FileChannel file =
                        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = file.lock()) {
            Map<String, String> stale = stale(modules, phase);
            if (!stale.isEmpty()) {
                terminal.notice("Building " + what + " ...");
                try {
                    run(what, phase, stale, work.resolve("lesson-build.log"));
                } finally {
                    terminal.clear();
                }
            }
        }
    }

    private void run(String what, String phase, Map<String, String> stale, Path log)
            throws IOException, InterruptedException {
        Maven.Result result = new Maven(course).run(List.copyOf(new TreeSet<>(stale.keySet())), phase, log);
        if (result.ok()) {
            for (Map.Entry<String, String> module : stale.entrySet()) {
                Files.writeString(stamp(module.getKey(), phase), module.getValue());
            }
            return;
        }
        terminal.clear();
        if (result.isUnresolved()) {
            throw new CourseException(
                    69,
                    "libraries for " + what
                            + " are missing and cannot be downloaded: connect to the network and try again (Maven's words: "
                            + log + ").");
        }
        List<String> errors = CompileErrors.in(result.lines(), from);
        if (errors.isEmpty()) {
            throw new CourseException(1, "Maven cannot build " + what + " (its words: " + log + ").");
        }
        errors.forEach(System.err::println);
        throw new CourseException(1, what + " does not compile: mend the lines above and try again.");
    }

    /** Whether the module's sources are those that its stamp tells of. */
    boolean isCurrent(String module, String phase) throws IOException {
        return stale(List.of(module), phase).isEmpty();
    }

    /** Notes that the module has just been built, by somebody else. */
    void noteBuilt(String module, String phase) throws IOException {
        Files.writeString(stamp(module, phase), sources(module, phase));
    }

    /** The modules to build, each with its sources as they are now. */
    private Map<String, String> stale(List<String> modules, String phase) throws IOException {
        Map<String, String> stale = new HashMap<>();
        for (String module : modules) {
            String sources = sources(module, phase);
            Path stamp = stamp(module, phase);
            boolean built = Files.exists(course.libraries(module)) && Files.exists(stamp);
            if (!built || !Files.readString(stamp).equals(sources)) {
                stale.put(module, sources);
            }
        }
        return stale;
    }

    private Path stamp(String module, String phase) {
        return course.target(module).resolve(phase + ".stamp");
    }

    private String sources(String module, String phase) throws IOException {
        Set<String> places = new TreeSet<>(Set.of("pom.xml", "classroom/pom.xml", "classroom/src/main"));
        places.addAll(List.of(module + "/pom.xml", module + "/src/main"));
        if (phase.equals(COMPILE_TESTS)) {
            places.add(module + "/src/test");
        }
        if (module.startsWith(CourseFolder.SOLUTIONS + "/")) {
            // Given types and visible tests come from the lesson of the same name.
            places.addAll(List.of("solutions/pom.xml", module.substring(module.indexOf('/') + 1) + "/src"));
        }
        List<String> files = new ArrayList<>();
        for (String place : places) {
            addFiles(course.root().resolve(place), files);
        }
        files.sort(null);
        return String.join("\n", files);
    }

    private void addFiles(Path place, List<String> files) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(course.root().relativize(file) + " " + attributes.size() + " "
                        + attributes.lastModifiedTime().toMillis());
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
