package course.grader.safety;

import course.classroom.Exercise;
import course.classroom.Lesson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers to an exercise may need. Of classes: those of a few packages, all others are objected to. Of the classes in these
 * packages: everything but what is listed here with the reason.
 */
final class Needs {
    private static final List<String> PACKAGES = List.of(
            "java/lang/*",
            "java/lang/ref/*",
            "java/util/",
            "java/time/",
            "java/text/*",
            "java/math/*",
            "java/io/*",
            "java/nio/*",
            "java/nio/charset/*",
            "java/lang/reflect/Array",
            "java/lang/runtime/*",
            "java/lang/annotation/*",
            "java/lang/invoke/",
            "java/net/URI",
            "course/classroom/NotStartedException");
    private static final List<String> FILES = List.of("java/nio/file/", "java/nio/channels/FileChannel");
    private static final List<String> IMGUR = List.of(
            "java/nio/file/",
            "java/nio/channels/",
            "java/net/",
            "java/awt/",
            "javax/imageio/",
            "okhttp3/",
            "okio/",
            "kotlin/",
            "com/google/gson/",
            "net/coobird/thumbnailator/",
            "redis/clients/jedis/",
            "java/security/MessageDigest",
            "java/security/NoSuchAlgorithmException",
            "org/w3c/dom/",
            "org/slf4j/",
            "course/classroom/");

    /** By class or class.member, the longest that fits; a star stands for the rest. */
    private static final Map<String, String> OBJECTIONS = new LinkedHashMap<>();

    static {
        object("ends the JVM", "java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");
        object("hooks into the JVM's end", "java/lang/Runtime.addShutdownHook", "java/lang/ref/Cleaner.");
        object("starts processes", "java/lang/Runtime.exec", "java/lang/ProcessBuilder", "java/lang/Process");
        object("loads native code", "java/lang/System.load", "java/lang/Runtime.load");
        object("changes what the JVM shares", "java/lang/System.set", "java/lang/System.clearProperty");
        object("changes what the JVM shares", "java/util/Locale.setDefault", "java/util/TimeZone.setDefault");
        object(
                "looks at where it runs",
                "java/lang/System.getenv",
                "java/lang/System.getProp",
                "java/lang/StackWalker");
        object("looks at where it runs", "java/lang/Thread.getStackTrace", "java/lang/Throwable.getStackTrace");
        object("reaches for others' threads", "java/lang/Thread.getAllStackTraces", "java/lang/Thread.enumerate");
        object("reaches for others' threads", "java/lang/ThreadGroup.enumerate", "java/lang/ThreadGroup.interrupt");
        object("reaches for others' threads", "java/lang/ThreadGroup.getParent", "java/lang/ThreadGroup.stop");
        object(
                "uses reflection",
                "java/lang/Class.forName",
                "java/lang/Class.getDeclared",
                "java/lang/Class.getMethod");
        object(
                "uses reflection",
                "java/lang/Class.getField",
                "java/lang/Class.getConstructor",
                "java/lang/Class.newInstance");
        object(
                "uses reflection",
                "java/lang/invoke/MethodHandles$Lookup.find",
                "java/lang/invoke/MethodHandles$Lookup.un");
        object(
                "uses reflection",
                "java/lang/invoke/MethodHandles.privateLookupIn",
                "java/lang/invoke/MethodHandle.invoke");
        object("loads classes", "java/lang/ClassLoader", "java/lang/Class.getClassLoader", "java/lang/Module");
        object("loads classes", "java/lang/Thread.getContextClassLoader", "java/lang/Thread.setContextClassLoader");
        object("loads classes", "java/util/ServiceLoader", "java/lang/invoke/MethodHandles$Lookup.define");
        object("loads classes", "java/net/URLClassLoader", "java/util/ResourceBundle", "java/io/ObjectInputStream");
        object("reads resources", "java/lang/Class.getResource", "java/lang/Class.getProtectionDomain");
        object("opens sockets", "java/net/Socket", "java/net/ServerSocket", "java/net/Datagram", "java/net/Multicast");
        object(
                "opens sockets",
                "java/nio/channels/Socket",
                "java/nio/channels/ServerSocket",
                "java/nio/channels/Asynchronous");
        object("uses the console's own descriptors", "java/io/FileDescriptor", "java/io/Console");
        object(
                "uses files",
                "java/util/zip/ZipFile",
                "java/util/jar/",
                "java/util/prefs/",
                "java/util/logging/FileHandler");
    }

    private static final List<String> OF_FILES = List.of("java/io/File", "java/io/RandomAccessFile");
    private static final List<String> FILE_MAKERS =
            List.of("java/io/PrintStream", "java/io/PrintWriter", "java/util/Formatter", "java/util/Scanner");

    /** What an exercise on processes needs besides: its child ends with a status, and talks through what it has for standard streams. */
    private static final List<String> OF_PROCESSES = List.of(
            "java/lang/System.exit",
            "java/lang/Runtime.exit",
            "java/lang/Runtime.halt",
            "java/lang/Runtime.addShutdownHook",
            "java/lang/System.setIn",
            "java/lang/System.setOut",
            "java/lang/System.setErr",
            "java/lang/System.getProp",
            "java/io/FileDescriptor",
            "java/io/ObjectInputStream");

    private final String ownPackage;
    private final boolean files;
    private final boolean processes;

    Needs(Lesson lesson, Exercise exercise) {
        ownPackage = "course/" + lesson.topic() + "/";
        files = lesson.topic().equals("imgur");
        processes = Screening.mayStartProcesses(lesson, exercise);
    }

    private static void object(String why, String... beginnings) {
        for (String beginning : beginnings) {
            OBJECTIONS.put(beginning, why);
        }
    }

    /** What is wrong with it, as a verb's phrase; empty if nothing. */
    Optional<String> objection(Use use) {
        if (use.owner().length() == 1) { // a primitive type
            return Optional.empty();
        }
        boolean isFile = starts(use.owner(), OF_FILES) || starts(use.owner(), FILES) || makesFile(use);
        if (isFile
                && !use.owner().equals("java/io/FileNotFoundException")
                && !use.owner().equals("java/io/FileDescriptor")) {
            return files ? Optional.empty() : Optional.of("uses files");
        }
        String whole = use.owner() + "." + use.member();
        for (Map.Entry<String, String> each : OBJECTIONS.entrySet()) {
            if (whole.startsWith(each.getKey())
                    && !(processes && isOfProcesses(whole, each.getValue()))
                    && !isHarmless(whole)) {
                return Optional.of(each.getValue());
            }
        }
        boolean known = use.owner().startsWith(ownPackage)
                || PACKAGES.stream().anyMatch(each -> fits(use.owner(), each))
                || files && starts(use.owner(), IMGUR);
        return known ? Optional.empty() : Optional.of("uses what no exercise needs");
    }

    private static boolean isOfProcesses(String whole, String objection) {
        return objection.equals("starts processes") || starts(whole, OF_PROCESSES);
    }

    private static boolean isHarmless(String whole) {
        return whole.equals("java/lang/invoke/MethodHandles$Lookup.findVarHandle")
                || whole.startsWith("java/lang/ProcessHandle.") && whole.endsWith(".");
    }

    private static boolean makesFile(Use use) {
        return use.member().equals("<init>")
                && starts(use.owner(), FILE_MAKERS)
                && (use.descriptor().startsWith("(Ljava/lang/String;")
                        || use.descriptor().startsWith("(Ljava/io/File;"))
                && !use.owner().equals("java/util/Scanner");
    }

    private static boolean starts(String text, List<String> beginnings) {
        return beginnings.stream().anyMatch(text::startsWith);
    }

    /** A package and those below it ({@code java/util/}), a package alone ({@code java/io/*}), or a class. */
    private static boolean fits(String owner, String allowed) {
        if (allowed.endsWith("/*")) {
            String home = allowed.substring(0, allowed.length() - 1);
            return owner.startsWith(home) && owner.indexOf('/', home.length()) < 0;
        }
        return allowed.endsWith("/") ? owner.startsWith(allowed) : owner.equals(allowed);
    }
}
