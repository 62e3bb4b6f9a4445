package course.bench.imgur;

import course.imgur.DownloadReport;
import course.imgur.Downloads;
import course.imgur.PooledDownloader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Fetches the links of a file with the model answers, once or several times, and says how long each time took. */
final class FetchProgram {
    private FetchProgram() {}

    /** @param args the file of links, the folder to fill, the connections, the rounds */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<HttpUrl> links =
                Files.readAllLines(Path.of(args[0])).stream().map(HttpUrl::get).toList();
        int connections = Integer.parseInt(args[2]);
        int rounds = Integer.parseInt(args[3]);
        OkHttpClient client = client(connections);
        for (int round = 1; round <= rounds; round++) {
            Path dir = rounds == 1 ? Path.of(args[1]) : Path.of(args[1], "round" + round);
            DownloadReport report = new PooledDownloader(new Downloads(client), connections).download(links, dir);
            if (!report.failures().isEmpty()) {
                throw new IOException(report.failures().size() + " links failed, one with "
                        + report.failures().values().iterator().next());
            }
            System.out.println("seconds " + report.took().toNanos() / 1e9);
        }
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
        System.out.println("megabytes " + Memory.peakMegabytes());
    }

    /** Keeps as many connections open as there are workers, as the main program's does. */
    static OkHttpClient client(int connections) {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(connections, 1, TimeUnit.MINUTES))
                .build();
    }
}
