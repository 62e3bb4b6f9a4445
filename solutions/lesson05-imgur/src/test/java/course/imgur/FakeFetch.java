package course.imgur;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * What children fetch with in tests of 5.7: it asks the test, at the link's port, what to do. {@link Stage} puts it in the place of
 * {@code Downloads} by changing the name in its class file to one of the same length, so it has no inner classes.
 */
class FakeFetch implements Fetcher {
    /** How a call begins, so that no other request is taken for one. */
    static final int GREETING = 0x5e7c4e57;

    /** In a link's place: the child asks whether it may end. */
    static final String FAREWELL = "farewell";

    /** Whatever the client. */
    public FakeFetch(OkHttpClient http) {}

    /** The name of a link's file, as a child makes it of what it was told. */
    static String name(HttpUrl link) {
        return "%08x.jpg".formatted(link.toString().hashCode());
    }

    @Override
    public Path fetch(HttpUrl link, Path dir) throws IOException {
        try (Socket stage = new Socket(InetAddress.getLoopbackAddress(), link.port())) {
            DataOutputStream out = new DataOutputStream(stage.getOutputStream());
            greet(out, link.toString(), dir);
            DataInputStream in = new DataInputStream(stage.getInputStream());
            while (true) {
                String what = in.readUTF();
                if (what.equals("save")) {
                    return save(link, dir);
                }
                obey(what, in.readInt(), new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
        }
    }

    private static Path save(HttpUrl link, Path dir) throws IOException {
        Files.createDirectories(dir);
        return Files.writeString(dir.resolve(name(link)), link.toString());
    }

    private static void obey(String what, int number, String text) throws IOException {
        switch (what) {
            case "fail" -> throw new IOException(text);
            case "fail unchecked" -> throw new UncheckedIOException(text, new IOException());
            case "fail without a message" -> throw new IllegalStateException();
            case "throw an error" -> throw new StackOverflowError(text);
            case "die" -> Runtime.getRuntime().halt(number);
            case "ask before the end" -> Runtime.getRuntime().addShutdownHook(new Thread(() -> askToEnd(number)));
            case "print" -> {
                for (int line = 1; line <= number; line++) {
                    System.out.println(text);
                    System.err.println(text);
                }
            }
            default -> throw new IllegalStateException(what);
        }
    }

    /** Asks before it ends, so that a parent that doesn't wait for its children is seen. */
    private static void askToEnd(int port) {
        try (Socket stage = new Socket(InetAddress.getLoopbackAddress(), port)) {
            greet(new DataOutputStream(stage.getOutputStream()), FAREWELL, Path.of(""));
            stage.getInputStream().read();
        } catch (IOException e) {
            // the stage is closed
        }
    }

    private static void greet(DataOutputStream out, String link, Path dir) throws IOException {
        out.writeInt(GREETING);
        out.writeLong(ProcessHandle.current().pid());
        out.writeUTF(link);
        out.writeUTF(dir.toString());
        out.flush();
    }
}
