package course.classroom.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The library depends on the insides of whatever JDK runs it: this tells what a new one has that isn't provided for. */
class LibraryLinkTest {
    private static final String IN_WORLD = "course.classroom.interleave.inworld.";

    private final WorldLoader library = WorldLoader.library(getClass().getClassLoader());

    @Test
    @DisplayName("every renamed class can be woven, verified and linked, and finds all that it refers to")
    void everythingLinks() throws Exception {
        List<String> names = names();
        Set<String> problems = new TreeSet<>();
        for (String name : names) {
            problems.addAll(problems(name));
        }
        assertThat(names).as("the renamed classes").hasSizeGreaterThan(250);
        assertThat(problems)
                .as(
                        "What the renamed classes refer to on Java %s. Add the class to Library, or the member to its stand-in.",
                        Runtime.version())
                .isEmpty();
    }

    @Test
    @DisplayName("a renamed class names no other by its old name")
    void nothingKeepsItsOldName() throws Exception {
        ClassFacts pool = ClassFacts.read(Library.read("controlled/java/util/concurrent/ThreadPoolExecutor"));

        assertThat(pool.superName()).isEqualTo("controlled/java/util/concurrent/AbstractExecutorService");
        assertThat(pool.methods())
                .contains("setRejectedExecutionHandler(Lcontrolled/java/util/concurrent/RejectedExecutionHandler;)V")
                .as("an interface that names no renamed class keeps its name")
                .contains("getQueue()Ljava/util/concurrent/BlockingQueue;");
    }

    @Test
    @DisplayName("each library has classes of its own, and none of the JDK's is replaced")
    void librariesAreApart() throws Exception {
        String name = "controlled." + ReentrantLock.class.getName();
        WorldLoader other = WorldLoader.library(getClass().getClassLoader());

        Class<?> lock = library.loadClass(name);

        assertThat(lock).isNotSameAs(other.loadClass(name)).isSameAs(library.loadClass(name));
        assertThat(library.loadClass(ReentrantLock.class.getName())).isSameAs(ReentrantLock.class);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    @DisplayName("executors close by woven code, though the method is an interface's that keeps its name")
    void executorsClose() throws Exception {
        for (String name : List.of("ThreadPoolExecutor", "Executors$DelegatedExecutorService", "ForkJoinPool")) {
            Class<?> executor = library.loadClass("controlled.java.util.concurrent." + name);
            assertThat(executor.getMethod("close").getDeclaringClass().getClassLoader())
                    .as(name)
                    .isSameAs(library);
        }
    }

    private Set<String> problems(String name) throws Exception {
        try {
            Class<?> type = Class.forName(name, false, library);
            type.getDeclaredMethods(); // links, and so verifies
            String internal = name.replace('.', '/');
            byte[] woven =
                    WovenClasses.ofLibrary().get(internal, library.getParent()).classFile();
            return LinkCheck.problems(type, woven);
        } catch (LinkageError e) {
            return Set.of(name + " can't be linked: " + e);
        }
    }

    /** With dots, as they are called in the world. */
    private static List<String> names() throws IOException {
        List<String> names = new ArrayList<>(List.of(IN_WORLD + "ManagedBlocks", IN_WORLD + "PerTaskExecutor"));
        FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        Path base = jdk.getPath("/modules/java.base");
        for (String folder : List.of("java/util", "java/util/concurrent", "java/util/concurrent/locks")) {
            try (Stream<Path> files = Files.list(base.resolve(folder))) {
                names.addAll(files.map(base::relativize)
                        .map(Path::toString)
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> Library.rename(file.substring(0, file.length() - ".class".length())))
                        .filter(name -> name.startsWith(Library.CONTROLLED))
                        .map(name -> name.replace('/', '.'))
                        .collect(Collectors.toList()));
            }
        }
        return names;
    }
}
