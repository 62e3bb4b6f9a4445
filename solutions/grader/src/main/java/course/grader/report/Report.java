package course.grader.report;

import course.grader.ledger.Result;
import java.io.IOException;

/** One form of report. Results come one at a time, in the order of the ids, so that no report needs them all in memory. */
interface Report {
    void add(Result result) throws IOException;

    /** Called once, after the last one. */
    void finish() throws IOException;
}
