package course.imgur.app;

import course.imgur.app.Recording.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the work of one stage into lanes. A thread has a lane of its own; where there are more threads than may be at work at once, those that
 * follow each other share one.
 */
final class PictureLanes {
    private final int atOnce;
    private final List<List<Span>> lanes = new ArrayList<>();

    private PictureLanes(int atOnce) {
        this.atOnce = atOnce;
    }

    /** @param spans in the order of their beginning */
    static List<List<Span>> of(List<Span> spans, int atOnce) {
        PictureLanes picture = new PictureLanes(atOnce);
        spans.forEach(span -> picture.laneFor(span).add(span));
        return picture.lanes;
    }

    private List<Span> laneFor(Span span) {
        List<Span> free = null;
        for (List<Span> lane : lanes) {
            Span last = lane.get(lane.size() - 1);
            if (last.thread() == span.thread()) {
                return lane;
            }
            if (free == null && last.end() <= span.begin()) {
                free = lane;
            }
        }
        if (free != null && lanes.size() >= atOnce) {
            return free;
        }
        List<Span> lane = new ArrayList<>();
        lanes.add(lane);
        return lane;
    }
}
