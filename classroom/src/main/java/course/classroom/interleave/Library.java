package course.classroom.interleave;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The running JDK's own locks, queues, executors and futures, under other names, so that they can be woven like a learner's class
 * and stand on the engine's models of monitors, parking and threads alone. What they call inside the JDK is replaced by stand-ins.
 *
 * <p>Renamed is whatever blocks, and with it every class and interface that names such a class in a signature. Names are internal
 * ones, with slashes.
 */
final class Library {
    private Library() {}

    /** What a renamed class's name begins with. */
    static final String CONTROLLED = "controlled/";

    /** The same, as in {@link Class#getName}. */
    static final String CONTROLLED_PACKAGES = "controlled.";

    private static final String ENGINE = Library.class.getPackageName().replace('.', '/') + '/';
    private static final String STAND_INS = ENGINE + "standin/";
    private static final String IN_WORLD = ENGINE + "inworld/";

    /** A class brings its nested ones along. */
    private static final Set<String> RENAMED = names(
            "java/util/concurrent/locks/",
            "AbstractOwnableSynchronizer AbstractQueuedLongSynchronizer AbstractQueuedSynchronizer ReentrantLock",
            "ReentrantReadWriteLock StampedLock",
            "java/util/concurrent/",
            "AbstractExecutorService ArrayBlockingQueue CompletableFuture CompletionStage ConcurrentHashMap CountDownLatch",
            "CountedCompleter CyclicBarrier DelayQueue DelayScheduler Exchanger ExecutorCompletionService Executors",
            "ForkJoinPool ForkJoinTask ForkJoinWorkerThread FutureTask Helpers LinkedBlockingDeque LinkedBlockingQueue",
            "LinkedTransferQueue Phaser PriorityBlockingQueue RecursiveAction RecursiveTask RejectedExecutionHandler",
            "ScheduledThreadPoolExecutor Semaphore SubmissionPublisher SynchronousQueue ThreadPoolExecutor",
            "java/util/",
            "AbstractList Collections Comparators Hashtable Stack TaskQueue Timer TimerTask TimerThread Vector");

    /** What a stand-in of the same simple name replaces. */
    private static final Set<String> STOOD_IN = names(
            "java/util/concurrent/",
            "ThreadLocalRandom locks/LockSupport",
            "java/lang/ref/",
            "Cleaner",
            "jdk/internal/",
            "access/JavaLangAccess access/JavaObjectInputStreamAccess access/JavaUtilConcurrentFJPAccess",
            "access/SharedSecrets invoke/MhUtil misc/Unsafe ref/CleanerFactory util/ArraysSupport vm/SharedThreadContainer",
            "sun/security/util/",
            "SecurityConstants");

    private static final Map<String, String> NEW_NAMES = newNames();
    /** A name of the JDK's, as far as its outermost class. */
    private static final Pattern OLD_NAME = Pattern.compile("(?:java|jdk|sun)/[A-Za-z0-9_/]+");

    /** Each line is a package, ending in a slash, or the simple names of classes in the last such package. */
    private static Set<String> names(String... lines) {
        Set<String> names = new LinkedHashSet<>();
        String prefix = "";
        for (String line : lines) {
            if (line.endsWith("/")) {
                prefix = line;
            } else {
                Stream.of(line.split(" ")).map(prefix::concat).forEach(names::add);
            }
        }
        return names;
    }

    private static Map<String, String> newNames() {
        Map<String, String> names = RENAMED.stream().collect(Collectors.toMap(name -> name, CONTROLLED::concat));
        STOOD_IN.forEach(name -> names.put(name, STAND_INS + name.substring(name.lastIndexOf('/') + 1)));
        names.put("java/util/concurrent/ThreadPerTaskExecutor", IN_WORLD + "PerTaskExecutor");
        return names;
    }

    /** Is that a renamed class, or one written for the world in which they run? */
    static boolean contains(String name) {
        return name.startsWith(CONTROLLED) || name.startsWith(IN_WORLD);
    }

    /** Is that a class of the engine, which must be the same inside and outside? */
    static boolean isEngine(String name) {
        return name.startsWith(STAND_INS) || name.startsWith(ENGINE) && name.indexOf('/', ENGINE.length()) < 0;
    }

    /** The class file of one that it {@link #contains}, with the new names in it; null if there is none. */
    static byte[] read(String name) throws IOException {
        String file = (name.startsWith(CONTROLLED) ? name.substring(CONTROLLED.length()) : name) + ".class";
        try (InputStream in = name.startsWith(CONTROLLED)
                ? ClassLoader.getSystemResourceAsStream(file)
                : Library.class.getResourceAsStream('/' + file)) {
            return in == null ? null : rename(in.readAllBytes());
        }
    }

    /** What stands for that class, or for the classes in that descriptor or signature. */
    static String rename(String text) {
        if (text.indexOf('/') < 0) {
            return text;
        }
        return OLD_NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(NEW_NAMES.getOrDefault(match.group(), match.group())));
    }

    /**
     * The same class file with the new names. Every name, descriptor and signature in a class file is a string of its constant pool,
     * so that nothing else need be read.
     */
    static byte[] rename(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        ByteArrayOutputStream renamed = new ByteArrayOutputStream(classFile.length + 1024);
        DataOutputStream out = new DataOutputStream(renamed);
        out.writeLong(in.readLong()); // magic and version
        int constants = in.readUnsignedShort();
        out.writeShort(constants);
        for (int i = 1; i < constants; i++) {
            i += copyConstant(in, out);
        }
        in.transferTo(out);
        return renamed.toByteArray();
    }

    /** @return how many numbers it takes beyond its own. The tags are those of the JVM specification, 4.4. */
    private static int copyConstant(DataInputStream in, DataOutputStream out) throws IOException {
        int tag = in.readUnsignedByte();
        out.writeByte(tag);
        switch (tag) {
            case 1: // text
                out.writeUTF(rename(in.readUTF()));
                return 0;
            case 5: // long
            case 6: // double
                out.writeLong(in.readLong());
                return 1;
            case 15: // method handle
                out.write(in.readNBytes(3));
                return 0;
            case 7: // class
            case 8: // string
            case 16: // method type
            case 19: // module
            case 20: // package
                out.write(in.readNBytes(2));
                return 0;
            case 3: // int
            case 4: // float
            case 9: // field
            case 10: // method
            case 11: // interface method
            case 12: // name and type
            case 17: // dynamic
            case 18: // invokedynamic
                out.write(in.readNBytes(4));
                return 0;
            default:
                throw new IOException("a constant with tag " + tag);
        }
    }
}
