package course.classroom.timeline;

import course.classroom.test.ThreadReport;
import course.classroom.timeline.LockSampler.Sample;
import course.classroom.timeline.Picture.Lane;
import course.classroom.timeline.Picture.Span;
import course.classroom.timeline.Picture.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;

/** Makes the picture of one test of what was recorded. Its threads are those that began while it ran. */
final class PictureBuilder {
    static final int LANES_AT_MOST = 40;
    private static final String TESTS_OWN = "test";
    private static final long NO_END = Long.MAX_VALUE;

    private final TestTimes test;
    private final Recorder.Recorded recorded;
    private final Map<Long, Line> lines = new LinkedHashMap<>(); // by the thread's id

    /** When a test ran, and what came of it. */
    record TestTimes(String name, String verdict, Instant from, Instant to) {}

    /** A lane that is being made. */
    private static final class Line {
        final String name;
        final long from;
        long to = NO_END;
        final List<Span> spans = new ArrayList<>();
        final List<Span> marks = new ArrayList<>();
        final List<Span> tasks = new ArrayList<>();

        Line(String name, long from) {
            this.name = name;
            this.from = from;
        }
    }

    private PictureBuilder(TestTimes test, Recorder.Recorded recorded) {
        this.test = test;
        this.recorded = recorded;
    }

    static Picture of(TestTimes test, Recorder.Recorded recorded) {
        return new PictureBuilder(test, recorded).build();
    }

    private Picture build() {
        List<RecordedEvent> events = recorded.events().stream()
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
        events.forEach(this::beginning);
        events.forEach(this::event);
        List<Lane> lanes = new ArrayList<>();
        for (Map.Entry<Long, Line> line : lines.entrySet()) {
            if (lanes.size() < LANES_AT_MOST) {
                lanes.add(lane(line.getKey(), line.getValue(), micros(test.to())));
            }
        }
        return cropped(lanes, lines.size() - lanes.size());
    }

    /** To the time in which there is more than the test's own thread: before and after it loads classes and compares. */
    private Picture cropped(List<Lane> lanes, int leftOut) {
        List<Lane> others =
                lanes.stream().filter(lane -> !lane.name().equals(TESTS_OWN)).toList();
        long from = others.stream().mapToLong(Lane::from).min().orElse(0);
        long to = others.stream().mapToLong(Lane::to).max().orElse(micros(test.to()));
        long margin = (to - from) / 25 + 1;
        long begin = Math.max(0, from - margin);
        long end = Math.min(micros(test.to()), to + margin);
        List<Lane> cut = lanes.stream().map(lane -> lane.between(begin, end)).toList();
        return new Picture(test.name(), test.verdict(), end - begin, cut, leftOut);
    }

    private long micros(Instant time) {
        return ChronoUnit.MICROS.between(test.from(), time);
    }

    private void beginning(RecordedEvent event) {
        String kind = event.getEventType().getName();
        boolean isPlatform = kind.equals(Recorder.START);
        if (!isPlatform && !kind.equals(Recorder.VIRTUAL_START)) {
            return;
        }
        RecordedThread thread = isPlatform ? event.getThread("thread") : event.getThread();
        long from = micros(event.getStartTime());
        if (thread == null || from < 0 || event.getStartTime().isAfter(test.to())) {
            return;
        }
        String name = String.valueOf(thread.getJavaName());
        if (!isPlatform) {
            name = name.isEmpty() || name.equals("null") ? "virtual " + thread.getJavaThreadId() : name;
        }
        if (!ThreadReport.isForeign(name) && !carriesVirtualThreads(thread, name)) {
            lines.putIfAbsent(thread.getJavaThreadId(), new Line(name, from));
        }
    }

    /** Whether it runs the virtual threads, or wakes them: those are drawn, and it is the JDK's business. */
    private static boolean carriesVirtualThreads(RecordedThread thread, String name) {
        return thread.getThreadGroup() != null
                        && "CarrierThreads".equals(thread.getThreadGroup().getName())
                || name.startsWith("VirtualThread-unparker")
                || name.endsWith("-delayScheduler");
    }

    private void event(RecordedEvent event) {
        RecordedThread thread = event.hasField("thread") ? event.getThread("thread") : event.getThread();
        Line line = thread == null ? null : lines.get(thread.getJavaThreadId());
        if (line == null) {
            return;
        }
        switch (event.getEventType().getName()) {
            case Recorder.END, Recorder.VIRTUAL_END -> line.to = micros(event.getStartTime());
            case Recorder.SLEEP -> line.spans.add(span(event, State.ASLEEP, "sleeps"));
            case Recorder.ENTER ->
                line.spans.add(span(event, State.LOCK, Waits.monitor(type(event, "monitorClass"), owner(event))));
            case Recorder.WAIT -> line.spans.add(span(event, State.WAITING, Waits.inWait(type(event, "monitorClass"))));
            case Recorder.PARK -> line.spans.add(park(event, thread.getJavaThreadId()));
            case Marks.Span.NAME ->
                (event.getBoolean("task") ? line.tasks : line.marks)
                        .add(span(
                                event,
                                State.PARKED,
                                event.getBoolean("task")
                                        ? event.getString("what")
                                        : "waits for " + event.getString("what")));
            default -> {
                // beginnings were seen before
            }
        }
    }

    private Span span(RecordedEvent event, State state, String what) {
        return new Span(
                state,
                micros(event.getStartTime()),
                micros(event.getEndTime()),
                what,
                Places.of(event.getStackTrace()));
    }

    private Span park(RecordedEvent event, long thread) {
        String on = type(event, "parkedClass");
        String owner = recorded.samples().stream()
                .filter(sample -> sample.thread() == thread && !sample.owner().isEmpty())
                .filter(sample -> !sample.time().isBefore(event.getStartTime())
                        && !sample.time().isAfter(event.getEndTime()))
                .map(Sample::owner)
                .findFirst()
                .orElse("");
        return span(event, Waits.stateOf(on), Waits.parked(on, owner));
    }

    private static String type(RecordedEvent event, String field) {
        RecordedClass type = event.getClass(field);
        return type == null ? "" : type.getName();
    }

    private static String owner(RecordedEvent event) {
        RecordedThread owner = event.getThread("previousOwner");
        return owner == null ? "" : String.valueOf(owner.getJavaName());
    }

    private Lane lane(long thread, Line line, long length) {
        List<Span> spans = new ArrayList<>(line.marks);
        line.spans.stream()
                .filter(span ->
                        line.marks.stream().noneMatch(mark -> mark.from() <= span.from() && span.to() <= mark.to()))
                .forEach(spans::add);
        if (line.to == NO_END) {
            addWaitWithoutEnd(thread, spans, length);
        }
        long end = Math.min(line.to, length);
        return new Lane(line.name, Math.max(0, line.from), end, tidy(spans, end), tidy(line.tasks, end));
    }

    /** The recorder tells of a wait when it is over; where that never comes, the samples tell. */
    private void addWaitWithoutEnd(long thread, List<Span> spans, long length) {
        long over = spans.stream().mapToLong(Span::to).max().orElse(0);
        List<Sample> seen = recorded.samples().stream()
                .filter(sample -> sample.thread() == thread && micros(sample.time()) > over)
                .filter(sample -> !sample.time().isAfter(test.to()))
                .toList();
        if (!seen.isEmpty()) {
            Sample last = seen.get(seen.size() - 1);
            State state = state(last);
            spans.add(new Span(state, micros(seen.get(0).time()), length, words(last, state), last.place()));
        }
    }

    private static State state(Sample sample) {
        return switch (sample.state()) {
            case BLOCKED -> State.LOCK;
            case TIMED_WAITING -> sample.lock().isEmpty() ? State.ASLEEP : Waits.stateOf(sample.lock());
            default -> Waits.stateOf(sample.lock());
        };
    }

    private static String words(Sample sample, State state) {
        return sample.state() == Thread.State.BLOCKED
                ? Waits.monitor(sample.lock(), sample.owner())
                : state == State.ASLEEP ? "sleeps" : Waits.parked(sample.lock(), sample.owner());
    }

    /** In order, none over another, none behind the end. */
    private static List<Span> tidy(Collection<Span> spans, long end) {
        List<Span> tidy = new ArrayList<>();
        long free = 0;
        for (Span span :
                spans.stream().sorted(Comparator.comparingLong(Span::from)).toList()) {
            long from = Math.max(span.from(), free);
            long to = Math.min(span.to(), end);
            if (from < to) {
                tidy.add(new Span(span.state(), from, to, span.what(), span.place()));
                free = to;
            }
        }
        return tidy;
    }
}
