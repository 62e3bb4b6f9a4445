package course.imgur;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

public class DownloadProcess {
    public static void main(String[] args) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Fetcher fetcher = new Downloads(new OkHttpClient());
        Path dir = Path.of(args[0]);
        BufferedReader links = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String link = links.readLine(); link != null; link = links.readLine()) {
            answers.println(answer(fetcher, HttpUrl.get(link), dir));
        }
        System.exit(0);
    }

    private static String answer(Fetcher fetcher, HttpUrl link, Path dir) {
        try {
            return "file " + oneLine(fetcher.fetch(link, dir).getFileName().toString());
        } catch (Throwable failure) {
            return "failure " + oneLine(failure.toString());
        }
    }

    private static String oneLine(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
