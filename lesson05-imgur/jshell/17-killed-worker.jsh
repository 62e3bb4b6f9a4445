// needs redis-server
import course.classroom.redis.*;
import redis.clients.jedis.*;
import redis.clients.jedis.params.*;

var server = RedisServer.start();
var client = new Jedis(server.uri());
client.rpush("list", "1.jpg", "2.jpg");
var popped = client.lpop("list"); // and the worker is killed
System.out.println("left in the list: " + client.lrange("list", 0, -1));

client.xgroupCreate("links", "workers", new StreamEntryID(0, 0), true);
client.xadd("links", StreamEntryID.NEW_ENTRY, Map.of("link", "1.jpg"));
client.xadd("links", StreamEntryID.NEW_ENTRY, Map.of("link", "2.jpg"));
var one = new XReadGroupParams().count(1);
var fresh = Map.of("links", StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY);
var taken = client.xreadGroup("workers", "killed", one, fresh).get(0).getValue().get(0); // and the worker is killed
System.out.println("pending: " + client.xpending("links", "workers").getTotal());
var claimed = client.xclaim("links", "workers", "another", 0, new XClaimParams(), taken.getID());
System.out.println("claimed: " + claimed.get(0).getFields().get("link"));
// now the file and its result are there
client.xack("links", "workers", taken.getID());
System.out.println("pending: " + client.xpending("links", "workers").getTotal());
server.close();
