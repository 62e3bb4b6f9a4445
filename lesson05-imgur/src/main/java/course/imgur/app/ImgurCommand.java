package course.imgur.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of {@code ./course imgur}. */
@Command(
        name = "course imgur",
        sortOptions = false,
        description = {
            "Downloads images with each approach, shrinks them to thumbnails, and compares the times.",
            "Runs your own classes of lesson 5; what you haven't begun gets a row that says so."
        },
        footer = {"", "Exit status: 0 all done; 1 something failed; 2 wrong options; 130 ended by Ctrl-C."})
final class ImgurCommand {
    static final HttpUrl IMGUR = HttpUrl.get("https://api.imgur.com/");

    private static final int MOST_IMAGES = 10_000;
    private static final int MOST_WORKERS = 512;
    private static final int LARGEST_SIZE = 4_096;
    private static final Duration LONGEST_LATENCY = Duration.ofMinutes(1);

    @Option(names = "--answers", description = "Run the model answers (where solutions/ is there).")
    private boolean answers; // the launcher has chosen the classes by now

    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many images; ${DEFAULT-VALUE}.")
    private int images;

    @Option(
            names = "--approach",
            paramLabel = "NAME,…",
            defaultValue = "all",
            description = "Which approaches to downloading, in that order, and pipeline; ${DEFAULT-VALUE}.")
    private String approaches;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many images at once; ${DEFAULT-VALUE}. Resizing uses no more than there are processors.")
    private int workers;

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            defaultValue = "50ms",
            converter = LatencyConverter.class,
            description = "How long the course's gallery waits before each answer: 50ms, 1s, 0; ${DEFAULT-VALUE}.")
    private Duration latency;

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            defaultValue = "128",
            description = "The longer side of a thumbnail; ${DEFAULT-VALUE}.")
    private int size;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "downloads",
            description = "The folder for images, table and charts; ${DEFAULT-VALUE}.")
    private Path out;

    @Option(
            names = "--imgur",
            description = "Use Imgur itself, with IMGUR_CLIENT_ID from the environment or from .env.")
    private boolean imgur;

    @Option(
            names = "--redis",
            paramLabel = "URI",
            description = "Use the Redis that runs there: redis://host:port; else the approach redis starts its own.")
    private URI redis;

    @Option(names = "--trace", description = "Print stack traces of what went wrong.")
    private boolean trace;

    @Option(names = "--api", hidden = true, description = "With --imgur: where the API is.")
    private String api;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    /** The settings, checked. */
    Settings settings(List<Approach> known, Path workingDir) throws Problem {
        check("--images", images, MOST_IMAGES);
        check("--workers", workers, MOST_WORKERS);
        check("--size", size, LARGEST_SIZE);
        if (latency.compareTo(LONGEST_LATENCY) > 0) {
            throw new Problem(Problem.USAGE, "--latency is at most 1 minute.");
        }
        if (out.toString().isBlank()) {
            throw new Problem(Problem.USAGE, "--out needs the name of a folder.");
        }
        if (redis != null) {
            RedisPlace.require(redis);
        }
        List<Approach> chosen = Approach.parse(
                approaches,
                redis == null
                        ? known
                        : known.stream()
                                .map(each -> each.name().equals(Approach.REDIS) ? Approach.redis(redis) : each)
                                .toList());
        if (!imgur) {
            return new Settings(
                    images, chosen, Approach.includesPipeline(approaches), workers, latency, size, out, null, null);
        }
        return new Settings(
                images,
                chosen,
                Approach.includesPipeline(approaches),
                workers,
                latency,
                size,
                out,
                apiUrl(),
                ClientId.find(workingDir));
    }

    boolean trace() {
        return trace;
    }

    private HttpUrl apiUrl() throws Problem {
        HttpUrl url = api == null ? IMGUR : HttpUrl.parse(api);
        if (url == null) {
            throw new Problem(Problem.USAGE, "--api: '" + api + "' is no http or https address.");
        }
        return url;
    }

    private static void check(String option, int value, int most) throws Problem {
        if (value < 1 || value > most) {
            throw new Problem(Problem.USAGE, "%s is from 1 to %d, not %d.".formatted(option, most, value));
        }
    }
}
