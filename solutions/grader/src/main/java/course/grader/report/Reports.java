package course.grader.report;

import course.grader.ledger.Alike;
import course.grader.ledger.Ledger;
import course.grader.ledger.Result;
import course.grader.ledger.Roll;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes every report of a class into the folder of its ledger. */
public final class Reports {
    private final Path folder;
    private final Map<String, String> environment;

    public Reports(Path folder) {
        this(folder, System.getenv());
    }

    /** @param environment what a platform tells of the submission that is being graded */
    Reports(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Of what is graded until now.
     *
     * @return some lines for the terminal: how many, how good, who needs to be looked at, where the pages are
     */
    public String write() throws IOException {
        Roll roll = Ledger.roll(folder)
                .orElseThrow(() -> new IOException(folder + " holds no graded class: name what --out named"));
        Optional<Alike> alike = Ledger.alike(folder);
        Summary summary = new Summary();
        List<Report> reports = List.of(
                new CsvReport(folder, roll),
                new MoodleReport(folder),
                new JsonReport(folder, alike),
                new JunitReport(folder),
                new GradescopeReport(folder),
                new ClassroomReport(folder, environment),
                new StudentPages(folder),
                new ClassPage(folder, roll, alike),
                summary);
        List<String> missing = new ArrayList<>();
        for (String id : roll.students()) {
            Optional<Result> result = Ledger.read(folder, id).filter(Result::complete);
            if (result.isEmpty()) {
                missing.add(id);
                continue;
            }
            for (Report report : reports) {
                report.add(result.get());
            }
        }
        for (Report report : reports) {
            report.finish();
        }
        return summary.text(missing.size(), roll.absent().size(), folder.resolve("index.html"));
    }
}
