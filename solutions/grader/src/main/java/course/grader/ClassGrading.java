package course.grader;

import course.classroom.Lesson;
import course.grader.alike.LookAlikes;
import course.grader.intake.Handin;
import course.grader.intake.Opened;
import course.grader.intake.Opener;
import course.grader.ledger.ExerciseResult;
import course.grader.ledger.Ledger;
import course.grader.ledger.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades many submissions, each lesson of each as a piece of work for a pool of judges. Only a few submissions are open at a time,
 * so that memory and disk don't depend on their number. What has a result in the ledger for the same files is not graded again.
 */
final class ClassGrading {
    private static final int OPEN_AT_ONCE = 3;

    private final CourseTree course;
    private final List<Lesson> lessons;
    private final Confinement confinement;
    private final Set<String> trusted;
    private final Ledger ledger;
    private final LookAlikes lookAlikes;
    private final Path work;
    private final String stamp;
    private final List<String> failures = new ArrayList<>();

    /**
     * @param trusted ids of submissions that are run whatever they use, because a person has looked at them
     * @param work a folder of the grader's own
     */
    ClassGrading(CourseTree course, Confinement confinement, Set<String> trusted, Ledger ledger, Path work)
            throws IOException {
        this.lookAlikes = course.lookAlikes();
        this.course = course;
        this.lessons = course.lessons();
        this.confinement = confinement;
        this.trusted = Set.copyOf(trusted);
        this.ledger = ledger;
        this.work = work;
        this.stamp = CourseStamp.of(course);
    }

    /** A submission whose lessons are with the judges. */
    private record Pending(Handin handin, ResultSheet sheet, List<Future<?>> lessons, Path folder, long begun) {}

    /**
     * Blocks until: each has its result in the ledger, or has failed for a reason that is the grader's.
     *
     * @param jobs how many JVMs judge at once
     * @return a sentence for each that failed
     */
    List<String> grade(List<Handin> handins, int jobs, ClassProgress progress) throws InterruptedException {
        ExecutorService judges = Executors.newFixedThreadPool(jobs);
        Deque<Pending> open = new ArrayDeque<>();
        try {
            for (Handin handin : handins) {
                if (open.size() == OPEN_AT_ONCE) {
                    finish(open.poll(), progress);
                }
                begin(handin, judges, progress).ifPresent(open::add);
            }
            while (!open.isEmpty()) {
                finish(open.poll(), progress);
            }
            return List.copyOf(failures);
        } finally {
            Grading.endNow(judges);
        }
    }

    private Optional<Pending> begin(Handin handin, ExecutorService judges, ClassProgress progress)
            throws InterruptedException {
        Path folder = work.resolve(handin.id());
        long begun = System.nanoTime();
        try {
            Opened opened = new Opener(lessons).open(handin, folder);
            ledger.write(lookAlikes.answers(handin.id(), opened.folder()));
            boolean screened = !trusted.contains(handin.id());
            String digest = CourseStamp.of(opened.digest() + opened.notes() + stamp + screened + handin.name());
            Result before = ledger.read(handin.id())
                    .filter(result -> digest.equals(result.digest()))
                    .orElse(null);
            if (before != null && before.complete()) {
                Folders.delete(folder);
                progress.step(true);
                return Optional.empty();
            }
            Submission submission = new Submission(opened.folder());
            List<String> notes = new ArrayList<>(opened.notes());
            submission.changedInVain(course).stream()
                    .limit(10)
                    .forEach(file -> notes.add(file + " was changed and is not used: the course's own is"));
            List<ExerciseResult> done = before == null ? List.of() : before.exercises();
            ResultSheet sheet = new ResultSheet(handin, digest, lessons, notes, done, folder);
            List<Future<?>> judged = new Grading(course, submission, confinement, screened)
                    .begin(lessons, folder.resolve("judged"), judges, sheet::lacks, mark -> keep(sheet, mark));
            return Optional.of(new Pending(handin, sheet, judged, folder, begun));
        } catch (IOException | RuntimeException failure) {
            fail(handin, failure, progress);
            return Optional.empty();
        }
    }

    private void keep(ResultSheet sheet, Mark mark) {
        synchronized (sheet) {
            sheet.add(mark);
            try {
                ledger.write(sheet.soFar());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void finish(Pending pending, ClassProgress progress) throws InterruptedException {
        try {
            Grading.await(pending.lessons());
            ledger.write(pending.sheet().complete());
            ledger.writeSeconds(pending.handin().id(), (System.nanoTime() - pending.begun()) / 1e9);
            progress.step(true);
            Folders.delete(pending.folder());
        } catch (IOException | RuntimeException failure) {
            fail(pending.handin(), failure, progress);
        }
    }

    private void fail(Handin handin, Exception failure, ClassProgress progress) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        failures.add(handin.id() + " could not be graded: " + cause);
        progress.step(false);
    }
}
