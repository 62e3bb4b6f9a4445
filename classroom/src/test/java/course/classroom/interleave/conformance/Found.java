package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Exploration;
import course.classroom.interleave.Finding;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;

/** For scenarios that are wrong: the engine must find it, by the schedules alone. */
final class Found {
    private Found() {}

    static Finding in(Scenario scenario) {
        return in(Interleavings.defaults(), scenario);
    }

    static Finding in(Interleavings interleavings, Scenario scenario) {
        Exploration exploration = interleavings.run(scenario);
        assertThat(exploration.finding())
                .as("nothing was found in %d schedules", exploration.schedules())
                .isPresent();
        assertThat(exploration.wasAmplified()).as("amplified").isFalse();
        return exploration.finding().get();
    }

    /** @param kinds any of them will do */
    static Finding in(Scenario scenario, Finding.Kind... kinds) {
        Finding finding = in(scenario);
        assertThat(finding.kind()).as(finding.what()).isIn((Object[]) kinds);
        return finding;
    }
}
