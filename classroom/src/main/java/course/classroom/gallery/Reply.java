package course.classroom.gallery;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** An answer in the making, which faults change. Used by one thread. */
final class Reply {
    static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<Integer, String> ERRORS = Map.of(
            401, "Authentication required",
            403, "Invalid client_id",
            404, "Unable to find the resource",
            429, "Too Many Requests",
            500, "Internal server error",
            503, "Imgur is temporarily over capacity. Please try again later.");

    final Ask ask;
    int status;
    String contentType;
    byte[] body;
    Duration latency = Duration.ZERO;
    long bytesPerSecond; // 0: as fast as it goes
    Duration trickle; // null: no pause before each byte
    long cutAfter = -1; // -1: not cut
    long stallAfter = -1; // -1: doesn't stall
    long extraLength;
    int retryAfterSeconds = -1; // -1: no such header

    private Reply(Ask ask, int status, String contentType, byte[] body) {
        this.ask = ask;
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static Reply of(Ask ask, String contentType, byte[] body) {
        return new Reply(ask, 200, contentType, body);
    }

    static Reply failed(Ask ask, int status) {
        Reply reply = new Reply(ask, status, JSON, new byte[0]);
        reply.fail(status);
        return reply;
    }

    /** An error, told as Imgur does: in JSON by the API, as a web page by the image server. */
    void fail(int newStatus) {
        String error = ERRORS.getOrDefault(newStatus, "Error " + newStatus);
        status = newStatus;
        if (ask.isForApi()) {
            JsonObject data = new JsonObject();
            data.addProperty("error", error);
            data.addProperty("request", ask.target());
            data.addProperty("method", ask.method());
            JsonObject whole = new JsonObject();
            whole.add("data", data);
            whole.addProperty("success", false);
            whole.addProperty("status", newStatus);
            contentType = JSON;
            body = utf8(whole.toString());
        } else {
            contentType = HTML;
            body = utf8(page(newStatus + " " + error));
        }
    }

    void html() {
        status = 200;
        if (ask.isForApi()) {
            contentType = HTML;
        }
        body = utf8(page("Imgur is over capacity!"));
    }

    void succeed(String newContentType, byte[] newBody) {
        status = 200;
        contentType = newContentType;
        body = newBody;
    }

    void body(byte[] newBody) {
        status = 200;
        body = newBody;
    }

    void retryAfter(int seconds) {
        retryAfterSeconds = seconds;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static String page(String message) {
        return "<!doctype html>\n<html><head><title>Imgur</title></head><body><h1>" + message + "</h1></body></html>\n";
    }
}
