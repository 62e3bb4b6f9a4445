package course.imgur;

import static course.imgur.TestRedis.GROUP;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.redis;

import course.classroom.test.Patience;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

/** A worker by the test's own hand, step by step, in the test's thread. */
final class HandWorker {
    private static final int LOOK_MILLIS = 50;

    private final String name;

    HandWorker(String name) {
        this.name = name;
    }

    /** What an entry of the stream asks for. */
    record Task(StreamEntryID id, HttpUrl link, Map<String, String> fields) {
        String results() {
            return fields.get("results");
        }
    }

    /** Blocks until: it has been given an entry. */
    Task take(String ifNone) throws InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < Patience.LIMIT.toNanos()) {
            Task task = takeNow();
            if (task != null) {
                return task;
            }
            Thread.sleep(LOOK_MILLIS / 5);
        }
        throw new AssertionError(ifNone);
    }

    /** The next entry if one is there soon; else null. */
    Task takeNow() {
        List<Map.Entry<String, List<StreamEntry>>> read;
        try {
            read = redis().xreadGroup(
                            GROUP,
                            name,
                            XReadGroupParams.xReadGroupParams().count(1).block(LOOK_MILLIS),
                            Map.of(STREAM, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        } catch (redis.clients.jedis.exceptions.JedisDataException noGroupYet) {
            return null;
        }
        if (read == null || read.isEmpty()) {
            return null;
        }
        StreamEntry entry = read.get(0).getValue().get(0);
        String link = entry.getFields().get("link");
        return new Task(entry.getID(), link == null ? null : HttpUrl.parse(link), entry.getFields());
    }

    void tellFile(Task task, Path file) {
        tell(task, Map.of("link", task.fields().get("link"), "file", file.toString()));
    }

    void tellFailure(Task task, String words) {
        tell(task, Map.of("link", task.fields().get("link"), "failure", words));
    }

    /** Appends a result, acknowledges nothing. */
    void tell(Task task, Map<String, String> result) {
        redis().xadd(task.results(), StreamEntryID.NEW_ENTRY, result);
    }

    void acknowledge(Task task) {
        redis().xack(STREAM, GROUP, task.id());
    }

    /** Takes that many entries, and tells a file for each, of the number that its link has. */
    void work(int count, String ifNone) throws InterruptedException {
        for (int done = 0; done < count; done++) {
            Task task = take(ifNone);
            tellFile(task, fileOf(task));
            acknowledge(task);
        }
    }

    /** Does an entry if one is there soon. */
    void workIfAny() {
        Task task = takeNow();
        if (task != null) {
            tellFile(task, fileOf(task));
            acknowledge(task);
        }
    }

    static Path fileOf(Task task) {
        return TestRedis.file(Integer.parseInt(task.link().pathSegments().get(0).replace(".jpg", "")));
    }
}
