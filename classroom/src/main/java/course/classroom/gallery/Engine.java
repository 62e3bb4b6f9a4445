package course.classroom.gallery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;

/**
 * The HTTP server itself: a {@link MockWebServer} that says nothing, keeps no requests, and whose connections can be
 * reached.
 */
final class Engine implements AutoCloseable {
    /** Begins the names of the threads while they accept or serve, and of their groups always. */
    private static final String THREADS = "gallery-";

    private static final int BACKLOG = 200;
    /** Kept here, for a logger that nobody holds may be collected together with its level. */
    private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final Counters counters;
    private final Map<Integer, Connection> connections = new ConcurrentHashMap<>(); // the open ones, by number
    private final ThreadGroup threads = new ThreadGroup(THREADS + "threads");
    private final AtomicInteger accepted = new AtomicInteger();

    Engine(Counters counters) {
        this.counters = counters;
        LOGGER.setLevel(Level.OFF);
    }

    /** Whether a thread is one of an engine's. */
    static boolean owns(Thread thread) {
        ThreadGroup group = thread.getThreadGroup(); // null once it has ended
        return group != null && group.getName().startsWith(THREADS);
    }

    /** Opens the port; {@link #serve} is to follow. */
    HttpUrl open() {
        server.setServerSocketFactory(new Sockets());
        FutureTask<Void> start = new FutureTask<>(() -> {
            server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
            return null;
        });
        // A thread belongs to the group of the thread that makes it: so all of the engine's come to be in ours.
        new Thread(threads, start, THREADS + "opener").start();
        awaitDone(start);
        return new HttpUrl.Builder()
                .scheme("http")
                .host("127.0.0.1")
                .port(server.getPort())
                .build();
    }

    private static void awaitDone(Future<Void> start) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    start.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true; // opening a port takes no time
                } catch (ExecutionException e) {
                    throw new IllegalStateException("The gallery can't open a port on 127.0.0.1", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void serve(Dispatcher dispatcher) {
        server.setDispatcher(dispatcher);
    }

    /** The connection that a request came by, from the thread that serves it; null if it has been closed. */
    Connection connection(int index) {
        nameThread("connection-" + (index + 1));
        return connections.get(index);
    }

    /** The engine gives its thread another name when it has done with the connection. */
    private static void nameThread(String name) {
        Thread thread = Thread.currentThread();
        if (!thread.getName().startsWith(THREADS)) {
            thread.setName(THREADS + name);
        }
    }

    /** Takes the request just recorded off the engine's queue, which would grow for ever. */
    void forgetRequest() throws InterruptedException {
        server.takeRequest(0, TimeUnit.SECONDS);
    }

    /** Whether a recorded request is left on the engine's queue. */
    boolean remembers() throws InterruptedException {
        return server.takeRequest(0, TimeUnit.SECONDS) != null;
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted(); // the engine's close would fail
        try {
            server.close();
            List.copyOf(connections.values()).forEach(Connection::cut);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            for (Thread thread : living()) {
                TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Thread> living() {
        Thread[] some = new Thread[2 * threads.activeCount() + 10];
        return List.of(Arrays.copyOf(some, threads.enumerate(some)));
    }

    /** Makes the server socket whose connections the gallery knows. */
    private final class Sockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new Listener();
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            throw new IOException("unused");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            throw new IOException("unused");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            throw new IOException("unused");
        }
    }

    private final class Listener extends ServerSocket {
        Listener() throws IOException {
            super();
        }

        @Override
        public void bind(SocketAddress endpoint, int backlog) throws IOException {
            super.bind(endpoint, BACKLOG);
        }

        @Override
        public Socket accept() throws IOException {
            nameThread("acceptor");
            int index = accepted.get();
            Connection connection = new Connection(closed -> connections.remove(index, closed));
            implAccept(connection);
            // Headers and body are written one after the other: with Nagle's algorithm each answer would take 40 ms.
            connection.setTcpNoDelay(true);
            accepted.incrementAndGet();
            connections.put(index, connection);
            counters.connection();
            return connection;
        }
    }
}
