package course.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What keeps a judging JVM from the rest of the machine. */
public interface Confinement {
    /**
     * The command that runs another one shut in.
     *
     * @param command begins with a program's absolute path
     * @param work the one folder of the judgement; where it may write, if anywhere on the disk
     * @param readable folders and files that it needs, beside the operating system's
     * @param processes whether it has to start processes and see them
     */
    List<String> around(List<String> command, Path work, List<Path> readable, boolean processes) throws IOException;

    /** Where the command may put temporary files, as it sees it. */
    Path temporaryFiles(Path work) throws IOException;

    /** What the instructor has to know about it; empty if nothing. */
    String warning();

    /** Bubblewrap where it works, else the forked JVM's own limits. */
    static Confinement best() throws IOException, InterruptedException {
        return Bubblewrap.works() ? new Bubblewrap() : new ForkAlone(List.of());
    }
}
