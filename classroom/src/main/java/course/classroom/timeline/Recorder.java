package course.classroom.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** A recording of what the threads of this JVM do, from when it is made until {@link #stop}. One at a time in a JVM. */
final class Recorder {
    static final String START = "jdk.ThreadStart";
    static final String END = "jdk.ThreadEnd";
    static final String VIRTUAL_START = "jdk.VirtualThreadStart";
    static final String VIRTUAL_END = "jdk.VirtualThreadEnd";
    static final String SLEEP = "jdk.ThreadSleep";
    static final String ENTER = "jdk.JavaMonitorEnter";
    static final String WAIT = "jdk.JavaMonitorWait";
    static final String PARK = "jdk.ThreadPark";

    private final Recording recording = new Recording();
    private final LockSampler sampler;

    Recorder() {
        for (String moment : List.of(START, END, VIRTUAL_START, VIRTUAL_END)) {
            recording.enable(moment).withoutStackTrace();
        }
        for (String span : List.of(SLEEP, ENTER, WAIT, PARK, Marks.Span.NAME)) {
            recording.enable(span).withThreshold(Duration.ZERO).withStackTrace();
        }
        recording.start();
        Marks.record(true);
        sampler = new LockSampler();
    }

    /** What was recorded. */
    record Recorded(List<RecordedEvent> events, List<LockSampler.Sample> samples) {}

    /** Ends it. */
    Recorded stop() throws IOException, InterruptedException {
        List<LockSampler.Sample> samples = sampler.samples();
        Marks.record(false);
        Path file = Files.createTempFile("picture", ".jfr");
        try (recording) {
            recording.stop();
            recording.dump(file);
            return new Recorded(RecordingFile.readAllEvents(file), samples);
        } finally {
            Files.delete(file);
        }
    }
}
