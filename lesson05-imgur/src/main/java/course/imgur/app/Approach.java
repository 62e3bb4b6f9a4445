package course.imgur.app;

import course.imgur.Downloader;
import course.imgur.Fetcher;
import course.imgur.PooledDownloader;
import course.imgur.ProcessDownloader;
import course.imgur.SingleDownloader;
import course.imgur.ThreadedDownloader;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to download.
 *
 * @param name what {@code --approach} calls it
 * @param exercise the exercise that makes it, such as {@code 5.4}
 * @param concurrent whether it is given workers, or does one image at a time
 * @param maker makes it; may throw {@link course.classroom.NotStartedException}
 */
record Approach(String name, String exercise, boolean concurrent, Maker maker) {
    /** Makes a downloader of a fetcher and a number of workers. */
    @FunctionalInterface
    interface Maker {
        Downloader make(Fetcher fetcher, int workers);
    }

    private static final String ALL = "all";
    private static final String PIPELINE = "pipeline";
    private static final String PROCESSES = "processes";
    static final String REDIS = "redis";

    /** The approaches of the course, in the order in which they are learnt. A new one needs a line here, no more. */
    static final List<Approach> KNOWN = List.of(
            new Approach("single", "5.3", false, (fetcher, workers) -> new SingleDownloader(fetcher)),
            new Approach("threads", "5.4", true, ThreadedDownloader::new),
            new Approach("pool", "5.5", true, PooledDownloader::new),
            new Approach("virtual", "5.6", true, Approach::virtual),
            new Approach(PROCESSES, "5.7", true, (fetcher, workers) -> new ProcessDownloader(workers)),
            redis(null));

    /** What this lesson begins with; runs if it is asked for by name, and where there is nothing else to compare with. */
    static final Approach NAIVE = new Approach("naive", "", false, (fetcher, workers) -> new NaiveDownloader(fetcher));

    private static final String VIRTUAL_DOWNLOADER = "course.imgur.VirtualDownloader";

    /** By its name, as a Java that is too old for it does not compile it. */
    private static Downloader virtual(Fetcher fetcher, int workers) {
        try {
            return Class.forName(VIRTUAL_DOWNLOADER)
                    .asSubclass(Downloader.class)
                    .getConstructor(Fetcher.class, int.class)
                    .newInstance(fetcher, workers);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The queue on Redis.
     *
     * @param uri the Redis to use, or null for one of the program's own
     */
    static Approach redis(URI uri) {
        return new Approach(REDIS, "5.11", true, new RedisPlace(uri));
    }

    /** Whether it needs a Redis and there is none. */
    boolean lacksRedis() {
        return maker instanceof RedisPlace place && !place.isAvailable();
    }

    /** Whether it can run here. */
    boolean isAvailable() {
        return !lacksRedis() && (!name.equals("virtual") || Runtime.version().feature() >= 21);
    }

    /** Whether it fetches in other JVMs: with {@code Downloads} alone, and without telling of each image. */
    boolean isElsewhere() {
        return name.equals(PROCESSES);
    }

    int atOnce(int workers) {
        return concurrent ? workers : 1;
    }

    /** Whether that list, which {@link #parse} takes, asks for the pipeline and its two phases, which do more than download. */
    static boolean includesPipeline(String list) {
        return names(list).anyMatch(List.of(ALL, PIPELINE)::contains);
    }

    private static Stream<String> names(String list) {
        return Stream.of(list.split(",", -1)).map(name -> name.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * The approaches of that list, each once, but for the pipeline.
     *
     * @param list names separated by commas, or {@code all}, which the naive one is not part of
     * @param known which there are
     */
    static List<Approach> parse(String list, List<Approach> known) throws Problem {
        Set<Approach> chosen = new LinkedHashSet<>();
        for (String name : names(list).toList()) {
            if (name.equals(ALL)) {
                chosen.addAll(known);
            } else if (!name.equals(PIPELINE)) {
                chosen.add(named(name, known));
            }
        }
        return new ArrayList<>(chosen);
    }

    private static Approach named(String name, List<Approach> known) throws Problem {
        if (name.equals(NAIVE.name())) {
            return NAIVE;
        }
        for (Approach approach : known) {
            if (approach.name().equals(name)) {
                return approach;
            }
        }
        throw new Problem(
                Problem.USAGE,
                "--approach: there is no approach '%s'; there are %s, %s, %s and %s."
                        .formatted(
                                name,
                                known.stream().map(Approach::name).collect(Collectors.joining(", ")),
                                PIPELINE,
                                NAIVE.name(),
                                ALL));
    }
}
