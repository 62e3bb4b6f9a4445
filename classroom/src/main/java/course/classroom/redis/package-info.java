/** A Redis of one's own: {@link course.classroom.redis.RedisServer} runs Debian's {@code redis-server} for a test, a demo or a cell. */
package course.classroom.redis;
