package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Gate;
import course.classroom.test.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** An {@link OkHttpClient} for an answer, which tells afterwards what went through it and which connections are still in use. */
final class TestClient implements AutoCloseable {
    private final ConnectionPool pool = new ConnectionPool(16, 5, TimeUnit.MINUTES);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Gate answered = new Gate();
    private final OkHttpClient http;

    /**
     * A request that went through the client.
     *
     * @param path as sent
     * @param status of its answer
     * @param asked before it was sent, in {@link System#nanoTime}
     * @param answered after its status was there, in {@link System#nanoTime}
     */
    record Call(String path, int status, long asked, long answered) {}

    /** @param first what each request passes first */
    TestClient(Interceptor... first) {
        OkHttpClient.Builder builder =
                new OkHttpClient.Builder().connectionPool(pool).readTimeout(Duration.ofMinutes(1));
        builder.interceptors().addAll(List.of(first));
        http = builder.addNetworkInterceptor(this::note).build();
    }

    private Response note(Interceptor.Chain chain) throws IOException {
        long asked = System.nanoTime();
        Response response = chain.proceed(chain.request());
        calls.add(new Call(chain.request().url().encodedPath(), response.code(), asked, System.nanoTime()));
        answered.open();
        return response;
    }

    /** Open once an answer has come. */
    Gate answered() {
        return answered;
    }

    OkHttpClient http() {
        return http;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<String> paths() {
        return calls.stream().map(Call::path).toList();
    }

    /** The answer has returned or thrown by now; what it has others do for it may end a moment later. */
    void requireClosed(String clause, String when) {
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        while (http.dispatcher().runningCallsCount() > 0 && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
        assertThat(pool.connectionCount() - pool.idleConnectionCount())
                .as(
                        "%s: connections still in use after %s: close every response, good or bad, best by"
                                + " try (Response response = …)",
                        clause, when)
                .isZero();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        pool.evictAll();
    }
}
