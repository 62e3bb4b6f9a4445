package course.imgur.demo;

import course.classroom.redis.RedisServer;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XReadGroupParams;

/**
 * Three links in a list on Redis, then three in a stream; each time a worker takes one and dies. Needs {@code redis-server}.
 *
 * <p>Run it with {@code ./course demo 5.14}. Observed:
 *
 * <pre>
 * list:   enqueued 3 links, none is downloaded
 * list:   a worker popped 1.jpg and was killed; left: [2.jpg, 3.jpg]
 * stream: a worker took 1.jpg and was killed; pending: 1
 * stream: claimed by another: 1.jpg
 * </pre>
 */
public class Demo14_QueueOnRedis {
    public static void main(String[] args) throws Exception {
        if (!RedisServer.isInstalled()) {
            System.out.println("This demo needs redis-server.");
            return;
        }
        try (RedisServer server = RedisServer.start();
                Jedis redis = new Jedis(server.uri())) {
            list(redis);
            stream(redis);
        }
    }

    private static void list(Jedis redis) {
        redis.rpush("list", "1.jpg", "2.jpg", "3.jpg");
        System.out.println("list:   enqueued 3 links, none is downloaded");
        String popped = redis.lpop("list");
        System.out.printf("list:   a worker popped %s and was killed; left: %s%n", popped, redis.lrange("list", 0, -1));
    }

    private static void stream(Jedis redis) {
        redis.xgroupCreate("stream", "workers", new StreamEntryID(0, 0), true);
        for (String link : List.of("1.jpg", "2.jpg", "3.jpg")) {
            redis.xadd("stream", StreamEntryID.NEW_ENTRY, Map.of("link", link));
        }
        var taken = redis.xreadGroup(
                "workers",
                "killed",
                XReadGroupParams.xReadGroupParams().count(1),
                Map.of("stream", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        var entry = taken.get(0).getValue().get(0);
        System.out.printf(
                "stream: a worker took %s and was killed; pending: %d%n",
                entry.getFields().get("link"),
                redis.xpending("stream", "workers").getTotal());
        var claimed = redis.xclaim("stream", "workers", "another", 0, new XClaimParams(), entry.getID());
        System.out.println(
                "stream: claimed by another: " + claimed.get(0).getFields().get("link"));
    }
}
