package course.imgur;

import course.classroom.test.Actor;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/**
 * Where fetches in child processes are played: every child that is started while it is open fetches with {@link FakeFetch}, which calls
 * here and is told what to do. Each call has a thread of its own.
 */
final class Stage implements AutoCloseable {
    private static final String CLASS_PATH = "java.class.path";

    /** What the test does with a call; it must not assert anything. */
    interface Script {
        void play(Call call) throws Exception;
    }

    private static final int FAREWELL_LOOKS = 20;
    private static final long LOOK_EVERY_MILLIS = 50;

    private final String classPath = System.getProperty(CLASS_PATH);
    private final ServerSocket server;
    private final Script script;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger strangers = new AtomicInteger();
    private final Children children = new Children();
    private volatile BooleanSupplier hasReturned = () -> false;

    /** @param folder a folder for it alone */
    static Stage open(Path folder, Script script) throws IOException {
        return new Stage(folder, script);
    }

    private Stage(Path folder, Script script) throws IOException {
        this.script = script;
        server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        writeClass(folder);
        System.setProperty(CLASS_PATH, folder + File.pathSeparator + classPath);
        start("course-stage", this::accept);
    }

    private static void writeClass(Path folder) throws IOException {
        try (InputStream original = FakeFetch.class.getResourceAsStream("FakeFetch.class")) {
            String code = new String(original.readAllBytes(), StandardCharsets.ISO_8859_1);
            Path place = Files.createDirectories(folder.resolve("course/imgur")).resolve("Downloads.class");
            Files.writeString(place, code.replace("FakeFetch", "Downloads"), StandardCharsets.ISO_8859_1);
        }
    }

    private static void start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                start("course-stage-call", () -> answer(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            if (in.readInt() != FakeFetch.GREETING) {
                strangers.incrementAndGet();
                return;
            }
            Call call = new Call(in, new DataOutputStream(socket.getOutputStream()));
            if (call.link.equals(FakeFetch.FAREWELL)) {
                mayEnd(in);
                return;
            }
            calls.add(call);
            script.play(call);
            in.read(); // until the child has hung up
        } catch (Exception e) {
            // the child is dead, or the test over
        }
    }

    /** When the parent has not waited, the child stays until the test is over; who waits for it waits a while. */
    private void mayEnd(DataInputStream in) throws IOException, InterruptedException {
        for (int look = 0; look < FAREWELL_LOOKS; look++) {
            if (hasReturned.getAsBoolean()) {
                in.read();
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** A child that asks before it ends may do so while this download goes on. */
    void holdChildrenOf(Actor<?> caller) {
        hasReturned = caller::hasEnded;
    }

    HttpUrl link(String pathAndMore) {
        return HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/" + pathAndMore);
    }

    /** Different links, {@code 0.jpg} and so on. */
    List<HttpUrl> links(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> link(number + ".jpg"))
                .toList();
    }

    /** The calls so far. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many requests came from something else than the {@code Downloads} that this put on the class path. */
    int strangers() {
        return strangers.get();
    }

    /** The children whose calls came so far. */
    List<Long> pids() {
        return calls.stream().map(call -> call.pid).distinct().toList();
    }

    Children children() {
        return children;
    }

    @Override
    public void close() throws IOException {
        System.setProperty(CLASS_PATH, classPath);
        server.close();
        children.kill();
    }

    /** A fetch in a child. */
    static final class Call {
        final long pid;
        final String link;
        final Path dir;
        private final DataOutputStream out;

        private Call(DataInputStream in, DataOutputStream out) throws IOException {
            this.out = out;
            pid = in.readLong();
            link = in.readUTF();
            dir = Path.of(in.readUTF());
        }

        /** The file is made, and the fetch returns. */
        void save() throws IOException {
            out.writeUTF("save");
            out.flush();
        }

        /** The child will ask before it ends, unless it is killed. */
        void askBeforeTheEnd() throws IOException {
            tell("ask before the end", HttpUrl.get(link).port(), "");
        }

        /** @param what one of the words that {@link FakeFetch} knows */
        void tell(String what, int number, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeUTF(what);
            out.writeInt(number);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }

        /** As {@code kill -9} does. Blocks until: the child has ended. */
        void killChild() {
            ProcessHandle.of(pid).ifPresent(child -> {
                child.destroyForcibly();
                child.onExit().join();
            });
        }
    }
}
