package course.imgur;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("RedisDownloader and RedisWorker, hidden")
class RedisDownloaderHiddenTest
        implements GivesLinksOut, ClaimsLinks, EndsRedisRuns, SurvivesRedis, WorksOnTheStream, RedisWorkerEnds {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();
}
