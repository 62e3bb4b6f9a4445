package course.grader.report;

import course.grader.ledger.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the terminal says in the end. */
final class Summary implements Report {
    private static final int MOST_NAMES = 10;

    private final List<String> held = new ArrayList<>();
    private int count;
    private int complete;
    private long points;
    private long possible;

    @Override
    public void add(Result result) {
        count++;
        complete += result.points() == result.possible() ? 1 : 0;
        points += result.points();
        possible += result.possible();
        if (!result.held().isEmpty()) {
            held.add(result.id());
        }
    }

    @Override
    public void finish() {
        // the text is asked for
    }

    String text(int missing, int absent, Path page) {
        StringBuilder text = new StringBuilder("%d submissions graded: %d with all points, %d%% of all points.%n"
                .formatted(count, complete, possible == 0 ? 0 : 100 * points / possible));
        if (missing > 0) {
            text.append("%d not graded here: other shards', or to be graded yet.%n".formatted(missing));
        }
        if (absent > 0) {
            text.append("%d on the roster handed nothing in; the page names them.%n".formatted(absent));
        }
        if (!held.isEmpty()) {
            String names = String.join(", ", held.subList(0, Math.min(MOST_NAMES, held.size())));
            text.append("Look at these, which use what no exercise needs and were not run: %s%s.%n"
                    .formatted(names, held.size() > MOST_NAMES ? " and " + (held.size() - MOST_NAMES) + " more" : ""));
        }
        return text.append("Reports: %s%n".formatted(page)).toString();
    }
}
