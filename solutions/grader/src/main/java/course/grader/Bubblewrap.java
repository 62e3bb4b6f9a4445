package course.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A sandbox of Linux's namespaces: no file but the operating system's, Java's and those of this one judgement, all read-only; no
 * network but its own loopback; no process but its own; a small folder for temporary files in memory. It ends when the grader does.
 */
final class Bubblewrap implements Confinement {
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/lib", "/lib64", "/sbin");
    private static final List<String> CONFIGURATION = List.of(
            "/etc/ld.so.cache",
            "/etc/localtime",
            "/etc/alternatives",
            "/etc/fonts",
            "/etc/hosts",
            "/etc/nsswitch.conf",
            "/etc/ssl/certs/java");
    private static final int NOBODY = 65534;
    private static final int TEMPORARY_BYTES = 256 << 20;

    /** Whether it is installed and may make its namespaces; containers often forbid that. */
    static boolean works() throws IOException, InterruptedException {
        if (!isOnPath()) {
            return false;
        }
        Process attempt = new ProcessBuilder(
                        "bwrap", "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return attempt.waitFor(10, TimeUnit.SECONDS) && attempt.exitValue() == 0;
    }

    private static boolean isOnPath() {
        for (String folder : String.valueOf(System.getenv("PATH")).split(":")) {
            if (Files.isExecutable(Path.of(folder, "bwrap"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> around(List<String> command, Path work, List<Path> readable, boolean processes)
            throws IOException {
        List<String> whole = new ArrayList<>(List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session"));
        whole.addAll(List.of("--uid", "" + NOBODY, "--gid", "" + NOBODY, "--cap-drop", "ALL", "--hostname", "judge"));
        for (String folder : SYSTEM) {
            addSystem(whole, Path.of(folder));
        }
        for (String file : CONFIGURATION) {
            whole.addAll(List.of("--ro-bind-try", file, file));
        }
        if (processes) { // else none: through /proc/self/mem a program may write where it otherwise can't
            whole.addAll(List.of("--proc", "/proc"));
        }
        whole.addAll(List.of("--dev", "/dev"));
        whole.addAll(List.of("--size", "" + TEMPORARY_BYTES, "--tmpfs", "/tmp"));
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        Set<Path> bound = new LinkedHashSet<>(List.of(java));
        bound.add(java.resolve("conf/net.properties").toRealPath().getParent()); // Debian keeps them under /etc
        String libraries = java.resolve("lib") + ":" + java.resolve("lib/server"); // found through /proc otherwise
        whole.addAll(List.of("--setenv", "LD_LIBRARY_PATH", libraries));
        bound.addAll(readable);
        for (Path path : bound) {
            whole.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
        whole.addAll(List.of("--chdir", "/tmp", "--remount-ro", "/"));
        whole.addAll(command);
        return whole;
    }

    private static void addSystem(List<String> whole, Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            whole.addAll(List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString()));
        } else if (Files.isDirectory(folder)) {
            whole.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
        }
    }

    @Override
    public Path temporaryFiles(Path work) {
        return Path.of("/tmp");
    }

    @Override
    public String warning() {
        return "";
    }
}
