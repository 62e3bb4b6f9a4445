// needs redis-server
import course.classroom.redis.*;
import redis.clients.jedis.*;
import redis.clients.jedis.params.*;

var server = RedisServer.start();
var redis = new Jedis(server.uri());
redis.rpush("list", "1.jpg", "2.jpg");
var popped = redis.lpop("list"); // and the worker is killed
System.out.println("left in the list: " + redis.lrange("list", 0, -1));

redis.xgroupCreate("links", "workers", new StreamEntryID(0, 0), true);
redis.xadd("links", StreamEntryID.NEW_ENTRY, Map.of("link", "1.jpg"));
redis.xadd("links", StreamEntryID.NEW_ENTRY, Map.of("link", "2.jpg"));
var one = new XReadGroupParams().count(1);
var fresh = Map.of("links", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY);
var taken = redis.xreadGroup("workers", "killed", one, fresh).get(0).getValue().get(0); // and the worker is killed
System.out.println("pending: " + redis.xpending("links", "workers").getTotal());
var claimed = redis.xclaim("links", "workers", "another", 0, new XClaimParams(), taken.getID());
System.out.println("claimed: " + claimed.get(0).getFields().get("link"));
redis.xack("links", "workers", taken.getID()); // after the file and its result are there
System.out.println("pending: " + redis.xpending("links", "workers").getTotal());
server.close();
