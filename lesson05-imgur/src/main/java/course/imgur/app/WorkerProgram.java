package course.imgur.app;

import course.classroom.NotStartedException;
import course.imgur.Downloads;
import course.imgur.RedisWorker;
import java.net.URI;
import java.util.concurrent.Callable;
import okhttp3.OkHttpClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redis.clients.jedis.exceptions.JedisException;

/** A worker of exercise 5.11 in a program of its own: {@code ./course worker}. */
@Command(
        name = "course worker",
        sortOptions = false,
        description = "Fetches links that come through Redis, until it is ended: kill it as you like, no link is lost.",
        footer = {
            "",
            "Exit status: 1 Redis is not there, or the exercise is not begun; 2 wrong options; 130 ended by Ctrl-C."
        })
public final class WorkerProgram implements Callable<Integer> {
    @Option(names = "--answers", description = "Run the model answers (where solutions/ is there).")
    private boolean answers; // the launcher has chosen the classes by now

    @Option(names = "--redis", paramLabel = "URI", required = true, description = "Where Redis is: redis://host:port.")
    private URI redis;

    @Option(
            names = "--stream",
            paramLabel = "NAME",
            defaultValue = RedisPlace.STREAM,
            description = "The stream with the links; ${DEFAULT-VALUE}.")
    private String stream;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What tells this worker from others; its process's number.")
    private String name = String.valueOf(ProcessHandle.current().pid());

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new WorkerProgram());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof Problem problem)) {
                throw failure;
            }
            System.err.println(problem.getMessage());
            return problem.status();
        });
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws Problem {
        RedisPlace.require(redis);
        System.err.printf("Worker %s waits for links of the stream %s at %s; Ctrl-C ends it.%n", name, stream, redis);
        try {
            new RedisWorker(redis, stream, name, new Downloads(new OkHttpClient())).run();
            return 0;
        } catch (NotStartedException e) {
            throw new Problem(Problem.FAILURE, "Exercise 5.11 is not begun: write RedisWorker first.", e);
        } catch (JedisException e) {
            throw new Problem(
                    Problem.FAILURE,
                    "No Redis answers at " + redis + ": start redis-server there, or name another one by --redis.",
                    e);
        }
    }
}
