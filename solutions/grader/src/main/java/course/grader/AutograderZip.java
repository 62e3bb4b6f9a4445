package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what Gradescope wants for an autograder: two scripts at the top of a zip, and the course beside them. */
@Command(
        name = "autograder",
        mixinStandardHelpOptions = true,
        description =
                "Writes an autograder for Gradescope, to upload as it is: its scripts and the course, hidden tests and"
                        + " model answers included.",
        footer = "Exit status: 0 it is written, 2 it can't be.")
final class AutograderZip implements Callable<Integer> {
    private static final int FILE = 0100644;
    private static final int PROGRAM = 0100755;

    /** What grading doesn't need. */
    private static final String[] CONTENT = {
        ".",
        ":(exclude).ci",
        ":(exclude).devcontainer",
        ":(exclude).vscode",
        ":(exclude)docs",
        ":(exclude,glob)solutions/*/mistakes/**",
        ":(exclude,glob)solutions/*/alternatives/**",
        ":(exclude)solutions/student",
        ":(exclude)solutions/grader/attacks",
        ":(exclude)solutions/grader/deploy",
        ":(exclude)solutions/grader/samples",
        ":(exclude)solutions/grader/samples.csv"
    };

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The zip to write; one that is there is replaced.")
    private Path file;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CourseTree course = CourseTree.ofThisProgram();
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target) || !Files.isDirectory(target.getParent())) {
            throw new IOException(target + " can't be written: name a file in a folder that is there");
        }
        GitFolder checkout = new GitFolder(course.root(), course.workFolder().resolve("autograder.log"));
        checkout.requireCheckout();
        List<Path> files = checkout.tracked(CONTENT).stream()
                .filter(each -> Files.isRegularFile(course.root().resolve(each)))
                .toList();
        Path making = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            write(course, files, making);
            Files.move(making, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(making);
        }
        spec.commandLine()
                .getOut()
                .printf("The autograder is in %s: %d KB. Upload it as it is.%n", target, Files.size(target) >> 10);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static void write(CourseTree course, List<Path> files, Path to) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(to)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            Path scripts = course.root().resolve("solutions/grader/deploy/gradescope");
            for (String script : List.of("setup.sh", "run_autograder")) {
                add(zip, script, scripts.resolve(script), PROGRAM);
            }
            for (Path each : files) {
                Path from = course.root().resolve(each);
                add(
                        zip,
                        "course/" + each.toString().replace('\\', '/'),
                        from,
                        Files.isExecutable(from) ? PROGRAM : FILE);
            }
        }
    }

    private static void add(ZipArchiveOutputStream zip, String name, Path from, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        entry.setTime(FileTime.fromMillis(Files.getLastModifiedTime(from).toMillis()));
        zip.putArchiveEntry(entry);
        Files.copy(from, zip);
        zip.closeArchiveEntry();
    }
}
