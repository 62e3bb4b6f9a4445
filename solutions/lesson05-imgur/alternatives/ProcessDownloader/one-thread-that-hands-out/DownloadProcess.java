package course.imgur;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

public class DownloadProcess {
    private final DataInputStream links = new DataInputStream(System.in);
    private final DataOutputStream answers = new DataOutputStream(System.out);
    private final Downloads downloads = new Downloads(new OkHttpClient());

    public static void main(String[] args) throws IOException {
        DownloadProcess program = new DownloadProcess();
        System.setOut(System.err);
        try {
            Path dir = Path.of(program.read());
            while (true) {
                program.answer(HttpUrl.get(program.read()), dir);
            }
        } catch (EOFException e) {
            System.exit(0);
        }
    }

    private String read() throws IOException {
        byte[] bytes = new byte[links.readInt()];
        links.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void answer(HttpUrl link, Path dir) throws IOException {
        boolean good = true;
        String text;
        try {
            text = downloads.fetch(link, dir).getFileName().toString();
        } catch (Throwable failure) {
            good = false;
            text = failure.getClass() + ": " + failure.getMessage();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        answers.writeBoolean(good);
        answers.writeInt(bytes.length);
        answers.write(bytes);
        answers.flush();
    }
}
