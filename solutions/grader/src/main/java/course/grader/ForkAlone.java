package course.grader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, with limits on the files it writes, and nothing else: it can read and write what its user can. */
record ForkAlone(List<String> prefix) implements Confinement {
    /** 512 MB a file, no core dumps; a Ctrl-C or a terminal's end is for the grader alone, which then ends the process. */
    private static final String LIMITS = "trap '' INT HUP; ulimit -c 0; ulimit -f 1048576; exec \"$@\"";

    /** @param prefix what the command line begins with, such as {@code taskset -c 0}; may be empty */
    ForkAlone {
        prefix = List.copyOf(prefix);
    }

    @Override
    public List<String> around(List<String> command, Path work, List<Path> readable, boolean processes) {
        List<String> whole = new ArrayList<>(prefix);
        if (File.separatorChar == '/') {
            whole.addAll(List.of("/bin/sh", "-c", LIMITS, "judge"));
        }
        whole.addAll(command);
        return whole;
    }

    @Override
    public Path temporaryFiles(Path work) throws IOException {
        return Files.createDirectories(work.resolve("tmp"));
    }

    @Override
    public String warning() {
        return "there is no bubblewrap that works here: submissions run in JVMs of their own with limits on time and memory, but"
                + " can read and write what you can. Install bubblewrap, or grade in a virtual machine";
    }
}
