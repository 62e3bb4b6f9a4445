package course.imgur;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

public class DownloadProcess {
    public static void main(String[] args) throws IOException {
        Downloads downloads = new Downloads(new OkHttpClient());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            String answer;
            try {
                answer = "good "
                        + encoded(downloads
                                .fetch(HttpUrl.get(decoded(words[0])), Path.of(decoded(words[1])))
                                .toString());
            } catch (Throwable failure) {
                answer = "bad " + encoded(String.valueOf(failure.getMessage()));
            }
            System.out.println("#answer " + answer); // lines that begin otherwise are not ours
        }
        System.exit(0);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
