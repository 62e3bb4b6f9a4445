package course.bench;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import course.classroom.verdict.JvmOptions;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** JVMs that do jobs beside one another. Closing ends them. */
final class Crew implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 5; // nothing takes a tenth of it, even beside busy processes

    private final List<String> prefix;
    private final int size;
    private final Gson gson = new Gson();
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Set<Process> processes = ConcurrentHashMap.newKeySet();

    /** @param prefix what to run the JVMs with, such as a command that pins them */
    Crew(int size, List<String> prefix) {
        this.size = size;
        this.prefix = List.copyOf(prefix);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * Blocks until: all jobs are done.
     *
     * @param classPath of the JVMs
     * @param jobsEach how many jobs a JVM does before another takes its place; those that may leave threads behind get one each
     * @param done is told each outcome, by one thread at a time
     */
    void work(String classPath, List<Job> jobs, int jobsEach, Consumer<Outcome> done)
            throws IOException, InterruptedException {
        BlockingQueue<Job> queue = new LinkedBlockingQueue<>(jobs);
        List<Future<?>> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(pool.submit(() -> {
                while (!queue.isEmpty()) {
                    oneJvm(classPath, queue, jobsEach, done);
                }
                return null;
            }));
        }
        for (Future<?> member : members) {
            try {
                member.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void oneJvm(String classPath, BlockingQueue<Job> queue, int jobs, Consumer<Outcome> done)
            throws IOException, InterruptedException {
        Process process = start(classPath);
        try (BufferedWriter to =
                        new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
                BufferedReader from =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < jobs && process.isAlive(); i++) {
                Job job = queue.poll();
                if (job == null) {
                    return;
                }
                tell(ask(job, process, to, from), done);
            }
        } finally {
            process.destroyForcibly();
            processes.remove(process);
        }
    }

    /** One at a time. */
    private synchronized void tell(Outcome outcome, Consumer<Outcome> done) {
        done.accept(outcome);
    }

    private Process start(String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.COMPILE_LESS); // as the JVMs that judge
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", classPath, Keeper.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    private Outcome ask(Job job, Process process, BufferedWriter to, BufferedReader from) throws InterruptedException {
        Future<String> answer = pool.submit(() -> {
            to.write(gson.toJson(job));
            to.newLine();
            to.flush();
            return from.readLine();
        });
        try {
            String line = answer.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return line == null
                    ? Outcome.failed(job, "its JVM ended with status " + process.waitFor())
                    : gson.fromJson(line, Outcome.class);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            return Outcome.failed(job, "not done within " + PATIENCE_MINUTES + " minutes");
        } catch (ExecutionException | JsonSyntaxException e) {
            process.destroyForcibly();
            return Outcome.failed(job, "its JVM cannot be talked to: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        processes.forEach(Process::destroyForcibly);
    }
}
