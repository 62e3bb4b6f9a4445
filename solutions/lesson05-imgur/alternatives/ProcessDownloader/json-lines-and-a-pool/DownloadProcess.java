package course.imgur;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

public class DownloadProcess {
    /** One of the two is null. */
    static final class Answer {
        String file;
        String failure;
    }

    public static void main(String[] args) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Gson gson = new Gson();
        Downloads downloads = new Downloads(new OkHttpClient());
        try (Scanner questions = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (questions.hasNextLine()) {
                Answer answer = new Answer();
                try {
                    String link = gson.fromJson(questions.nextLine(), String.class);
                    answer.file = downloads
                            .fetch(HttpUrl.get(link), Path.of(args[0]))
                            .getFileName()
                            .toString();
                } catch (Throwable failure) {
                    answer.failure = failure.getClass().getSimpleName() + ": " + failure.getMessage();
                }
                answers.println(gson.toJson(answer));
            }
        }
        Runtime.getRuntime().halt(0);
    }
}
