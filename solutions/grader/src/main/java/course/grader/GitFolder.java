package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A folder that Git looks after, by the program {@code git}. */
final class GitFolder {
    private final Path folder;
    private final Path log;

    /** @param log for what {@code git} prints; written over each time */
    GitFolder(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /** @throws Refusal when the folder is not the top of a checkout */
    void requireCheckout() throws IOException, InterruptedException {
        Tool.Result top = git("rev-parse", "--show-toplevel");
        if (!top.ok() || !Files.isSameFile(Path.of(top.output().strip()), folder)) {
            throw new Refusal(
                    1, folder + " is not a Git checkout, and what Git doesn't track is not given: clone the course.");
        }
    }

    /** The files that Git tracks, relative to the folder. */
    List<Path> tracked(String... pathspecs) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("ls-files", "-z", "--"));
        words.addAll(Arrays.asList(pathspecs));
        return lines(words).map(Path::of).toList();
    }

    /** The files that are not as they were committed, and those that Git has not been told of. */
    List<String> changed(String... pathspecs) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("status", "--porcelain", "-z", "--no-renames", "--"));
        words.addAll(Arrays.asList(pathspecs));
        return lines(words).map(line -> line.substring(3)).toList();
    }

    /**
     * Makes a repository of the folder, with one commit of all its files, and removes what Git ignores.
     *
     * @return the commit's name, shortened
     */
    String commitAll(String message) throws IOException, InterruptedException {
        must("init", "-q", "--template=", "-b", "main");
        must("config", "core.autocrlf", "false");
        must("add", "-A");
        must("commit", "-q", "--no-verify", "-m", message);
        must("clean", "-fdxq");
        return must("rev-parse", "--short=10", "HEAD").strip();
    }

    private Stream<String> lines(List<String> words) throws IOException, InterruptedException {
        return Arrays.stream(must(words.toArray(String[]::new)).split("\0")).filter(line -> !line.isEmpty());
    }

    private String must(String... words) throws IOException, InterruptedException {
        Tool.Result result = git(words);
        if (!result.ok()) {
            throw new Refusal(
                    1,
                    "git " + words[0] + " failed in " + folder + ": "
                            + result.output().strip());
        }
        return result.output();
    }

    /** Whose commit it is, is nobody's business; nor do the user's settings matter. */
    private Tool.Result git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Interleave"));
        command.addAll(List.of("-c", "user.email=course@example.invalid", "-c", "commit.gpgsign=false"));
        command.addAll(List.of("-c", "core.quotePath=false"));
        command.addAll(Arrays.asList(words));
        return Tool.run(folder, log, command);
    }
}
