package course.bench.imgur;

import course.imgur.DownloadReport;
import course.imgur.Downloads;
import course.imgur.Fetcher;
import course.imgur.ParallelResizer;
import course.imgur.Pipeline;
import course.imgur.PipelineReport;
import course.imgur.PooledDownloader;
import course.imgur.ResizeReport;
import course.imgur.Thumbnailer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Downloads and shrinks the links of a file with the model answers, in two phases or in the pipeline, several times. */
final class PipelineProgram {
    static final String PHASES = "phases";
    static final String PIPELINE = "pipeline";

    private static final int CAPACITY = 16;

    private final List<HttpUrl> links;
    private final Path folder;
    private final int connections;
    private final int resizers = Runtime.getRuntime().availableProcessors();
    private final AtomicLong lastDownload = new AtomicLong();
    private final AtomicLong lastThumbnail = new AtomicLong();

    private PipelineProgram(List<HttpUrl> links, Path folder, int connections) {
        this.links = links;
        this.folder = folder;
        this.connections = connections;
    }

    /** @param args the file of links, the folder to fill, the connections, the longer side in pixels, then a way a round */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<HttpUrl> links =
                Files.readAllLines(Path.of(args[0])).stream().map(HttpUrl::get).toList();
        PipelineProgram program = new PipelineProgram(links, Path.of(args[1]), Integer.parseInt(args[2]));
        int size = Integer.parseInt(args[3]);
        for (int round = 4; round < args.length; round++) {
            program.round(args[round], Path.of("round" + round), size);
        }
        System.out.println("megabytes " + Memory.peakMegabytes());
    }

    private void round(String way, Path name, int size) throws IOException, InterruptedException {
        Path dir = folder.resolve(name);
        OkHttpClient client = FetchProgram.client(connections);
        Downloads downloads = new Downloads(client);
        Fetcher fetcher = (link, into) -> {
            Path file = downloads.fetch(link, into);
            lastDownload.set(System.nanoTime());
            return file;
        };
        Thumbnailer thumbnailer = new Thumbnailer(size) {
            @Override
            public Path create(Path image) throws IOException {
                Path thumbnail = super.create(image);
                lastThumbnail.set(System.nanoTime());
                return thumbnail;
            }
        };
        long begin = System.nanoTime();
        if (way.equals(PIPELINE)) {
            PipelineReport report =
                    new Pipeline(fetcher, thumbnailer, connections, resizers, CAPACITY).run(links, dir, what -> {});
            require(report.downloads().failures(), report.thumbnails().thumbnails());
        } else {
            DownloadReport fetched = new PooledDownloader(fetcher, connections).download(links, dir);
            ResizeReport shrunk = new ParallelResizer(thumbnailer, resizers).resizeAll(dir);
            require(fetched.failures(), shrunk.thumbnails());
        }
        System.out.println(way + " " + (System.nanoTime() - begin) / 1e9);
        System.out.println(way + "-tail " + (lastThumbnail.get() - lastDownload.get()) / 1e9);
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private void require(Map<HttpUrl, Exception> failures, Collection<Path> thumbnails) throws IOException {
        if (!failures.isEmpty() || thumbnails.size() != links.size()) {
            throw new IOException("%d downloads failed, %d thumbnails of %d links were made"
                    .formatted(failures.size(), thumbnails.size(), links.size()));
        }
    }
}
