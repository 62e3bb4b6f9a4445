package course.bench.imgur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that fetches a list of links into a folder.
 *
 * @param name what the tables call it
 * @param program what must be on the path for it
 * @param maker how it is called
 */
record FetchTool(String name, String program, Maker maker) {
    static final String COURSE = "course";
    static final String WGET2 = "wget2";
    static final String ARIA2C = "aria2c";

    /** Makes the command that fetches the links of a file, one a line, into a folder that is there. */
    @FunctionalInterface
    interface Maker {
        Command make(Path links, Path dir, int connections) throws IOException;
    }

    /** @param scripts where this module's scripts have been put */
    static List<FetchTool> all(String classPath, Path scripts) {
        return List.of(
                new FetchTool(COURSE, "java", (links, dir, connections) -> course(classPath, links, dir, connections)),
                new FetchTool(WGET2, "wget2", FetchTool::wget2),
                new FetchTool("curl", "curl", FetchTool::curl),
                new FetchTool(ARIA2C, "aria2c", FetchTool::aria2c),
                new FetchTool(
                        "Python pool",
                        "python3",
                        (links, dir, connections) -> Command.of(
                                "python3",
                                scripts.resolve("pool.py").toString(),
                                "" + links,
                                "" + dir,
                                "" + connections)));
    }

    boolean isHere() {
        return program.equals("java") || Command.exists(program);
    }

    private static Command course(String classPath, Path links, Path dir, int connections) {
        return Command.java(
                classPath,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                FetchProgram.class,
                List.of("" + links, "" + dir, "" + connections, "1"));
    }

    private static Command wget2(Path links, Path dir, int connections) {
        return Command.of(
                "wget2",
                "--no-config",
                "--quiet",
                "--no-robots",
                "--max-threads=" + connections,
                "--directory-prefix=" + dir,
                "--input-file=" + links);
    }

    private static Command curl(Path links, Path dir, int connections) throws IOException {
        List<String> words = new ArrayList<>(List.of("curl", "--disable", "--silent", "--show-error", "--fail"));
        words.addAll(List.of("--parallel", "--parallel-max", "" + connections, "--remote-name-all"));
        words.addAll(List.of("--output-dir", dir.toString(), "--config"));
        try (Stream<String> lines = Files.lines(links)) {
            List<String> urls = lines.map("url = \"%s\""::formatted).toList();
            words.add(Files.write(links.resolveSibling("curl.conf"), urls).toString());
        }
        return new Command(words);
    }

    private static Command aria2c(Path links, Path dir, int connections) {
        return Command.of(
                "aria2c",
                "--no-conf",
                "--quiet",
                "--file-allocation=none",
                "--max-concurrent-downloads=" + connections,
                "--dir=" + dir,
                "--input-file=" + links);
    }
}
