package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Exploration;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;

/** How a documented behaviour is played. What the JDK's own primitives do, the engine's models must do too. */
enum Way {
    /** Schedule by schedule, on the engine's models. */
    CONTROLLED {
        @Override
        void play(Scenario scenario) {
            mustHold(Interleavings.defaults(), scenario);
        }

        @Override
        void playWithUncaught(Scenario scenario) {
            mustHold(Interleavings.defaults().toleratingUncaught(), scenario);
        }
    },

    /** As it is, with the JDK's primitives, and threads that the JVM schedules. */
    UNCONTROLLED {
        @Override
        void play(Scenario scenario) throws Throwable {
            for (int i = 0; i < PLAYS; i++) {
                scenario.play();
            }
        }

        @Override
        void playWithUncaught(Scenario scenario) throws Throwable {
            play(scenario);
        }
    };

    private static final int SCHEDULES = 50;
    private static final int PLAYS = 3;

    abstract void play(Scenario scenario) throws Throwable;

    /** The same, where a thread may die of a failure that nobody handles. */
    abstract void playWithUncaught(Scenario scenario) throws Throwable;

    private static void mustHold(Interleavings interleavings, Scenario scenario) {
        Exploration exploration = interleavings.schedules(SCHEDULES).run(scenario);
        exploration.assertHolds("Under control it goes another way than documented.");
        assertThat(exploration.outOfControl())
                .as("schedules that got out of control")
                .isZero();
        assertThat(exploration.wasAmplified()).as("amplified").isFalse();
    }
}
