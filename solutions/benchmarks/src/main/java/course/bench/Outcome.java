package course.bench;

import java.util.List;

/**
 * What came of a job.
 *
 * @param kind the job's
 * @param animal the job's
 * @param times how often it was done
 * @param good how often it went as it should
 * @param micros how long each of the good ones took
 * @param schedules how many schedules were played in all
 * @param outOfControl how many schedules were left aside, because the engine had lost control
 * @param complaints what did not go as it should, each in a sentence or more
 */
record Outcome(
        Job.Kind kind,
        String animal,
        int times,
        int good,
        List<Long> micros,
        long schedules,
        long outOfControl,
        List<String> complaints) {

    static Outcome failed(Job job, String complaint) {
        return new Outcome(job.kind(), job.animal(), job.times(), 0, List.of(), 0, 0, List.of(complaint));
    }
}
