package course.imgur.app;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The HTTP client that everything goes through. It keeps as many connections open as there are workers. */
final class Http implements AutoCloseable {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String LONG = "\\d{2,}"; // a wait of ten seconds or more, as Retry-After tells it
    private static final Duration PATIENCE = Duration.ofSeconds(30); // to connect, and between two bytes

    private final ConnectionPool connections;
    private final OkHttpClient client;
    private final Consumer<String> says;
    private volatile int lastStatus;
    private volatile boolean cutOff;

    /** @param says takes a sentence when there will be a long wait */
    Http(int workers, Consumer<String> says) {
        this.says = says;
        connections = new ConnectionPool(workers, 1, TimeUnit.MINUTES);
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(Math.max(workers, dispatcher.getMaxRequests()));
        dispatcher.setMaxRequestsPerHost(Math.max(workers, dispatcher.getMaxRequestsPerHost()));
        client = new OkHttpClient.Builder()
                .connectionPool(connections)
                .dispatcher(dispatcher)
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .addInterceptor(this::pass)
                .build();
    }

    OkHttpClient client() {
        return client;
    }

    /** The status of the newest answer; 0 if there was none. */
    int lastStatus() {
        return lastStatus;
    }

    /** Closes idle connections, so that each approach opens its own. */
    void forgetConnections() {
        connections.evictAll();
    }

    private Response pass(Chain chain) throws IOException {
        if (cutOff) {
            throw new IOException("the program is ending");
        }
        Response response = chain.proceed(chain.request());
        lastStatus = response.code();
        String wait = response.header("Retry-After", "");
        if (lastStatus == TOO_MANY_REQUESTS && wait.matches(LONG)) {
            says.accept("the rate limit is used up: asked to wait " + wait + " seconds; Ctrl-C ends it");
        }
        return response;
    }

    /** From now on every call fails, those under way too, so that nobody waits for one. */
    void cutOff() {
        cutOff = true;
        client.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        connections.evictAll();
    }
}
