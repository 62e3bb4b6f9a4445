package course.grader;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a class that one of several machines grades.
 *
 * @param index from 0
 * @param count at least 1
 */
record Shard(int index, int count) {
    static final Shard WHOLE = new Shard(0, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /** @param text such as {@code 2/4}, the second of four */
    static Shard of(String text) throws IOException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IOException("--shard " + text + " is not of the form I/N, such as 2/4 for the second of four");
        }
        return of(text, Integer.parseInt(form.group(1)) - 1, Integer.parseInt(form.group(2)));
    }

    /** As the scheduler that runs this program numbers its jobs; the whole class where none does. */
    static Shard of(Map<String, String> environment) throws IOException {
        Shard kubernetes = of(environment, "JOB_COMPLETION_INDEX", "0", "1", "JOB_COMPLETIONS");
        Shard slurm = of(
                environment,
                "SLURM_ARRAY_TASK_ID",
                environment.getOrDefault("SLURM_ARRAY_TASK_MIN", "0"),
                environment.getOrDefault("SLURM_ARRAY_TASK_STEP", "1"),
                "SLURM_ARRAY_TASK_COUNT");
        Shard gitlab = of(environment, "CI_NODE_INDEX", "1", "1", "CI_NODE_TOTAL");
        Shard github = of(environment, "STRATEGY_JOB_INDEX", "0", "1", "STRATEGY_JOB_TOTAL");
        for (Shard each : new Shard[] {kubernetes, slurm, gitlab, github}) {
            if (each.count() > 1) {
                return each;
            }
        }
        return WHOLE;
    }

    private static Shard of(Map<String, String> environment, String index, String first, String step, String count)
            throws IOException {
        String own = environment.get(index);
        if (own == null) {
            return WHOLE;
        }
        String all = environment.get(count);
        if (all == null) {
            throw new IOException(
                    index + " is set and " + count + " is not: set it to the number of jobs, or give --shard");
        }
        try {
            int place = (Integer.parseInt(own) - Integer.parseInt(first)) / Integer.parseInt(step);
            return of(index + " with " + count, place, Integer.parseInt(all));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IOException(index + "=" + own + " with " + count + "=" + all + " is no job of several", e);
        }
    }

    private static Shard of(String source, int index, int count) throws IOException {
        if (count < 1 || index < 0 || index >= count) {
            throw new IOException(source + " is no shard: the first of four is 1/4, the last 4/4");
        }
        return new Shard(index, count);
    }
}
