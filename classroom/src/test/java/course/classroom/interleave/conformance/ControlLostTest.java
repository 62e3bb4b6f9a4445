package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Exploration;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import course.classroom.test.TakesUpTo;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("where a thread blocks that no model covers")
class ControlLostTest {
    private static final int SCHEDULES = 1;
    private static final String BLOCKS_ONCE = "course.test.blocks-once";

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("a pipe isn't blamed, and the schedules count as out of control")
    void pipe() {
        Exploration exploration = explore(() -> {
            PipedOutputStream out = new PipedOutputStream();
            PipedInputStream in = new PipedInputStream(out);
            Actors.together(() -> assertThat(in.read()).isEqualTo(7), () -> {
                out.write(7);
                out.flush();
            });
        });
        assertThat(exploration.finding()).isEmpty();
        assertThat(exploration.outOfControl()).isPositive();
        assertThat(exploration.wasAmplified()).isTrue();
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName(
            "a scenario can ask whether it is controlled: not when it is played under stress, nor where there is none")
    void tellsWhetherItIsControlled() {
        assertThat(Interleavings.isControlled()).isFalse();
        assertThat(explore(() -> assertThat(Interleavings.isControlled()).isTrue())
                        .finding())
                .isEmpty();
        Exploration amplified = explore(() -> {
            boolean isControlled = Interleavings.isControlled();
            PipedOutputStream out = new PipedOutputStream();
            PipedInputStream in = new PipedInputStream(out);
            Actors.together(() -> assertThat(in.read()).isEqualTo(7), () -> {
                out.write(7);
                out.flush();
            });
            assertThat(isControlled).as("whether the stress is controlled").isTrue();
        });
        assertThat(amplified.wasAmplified()).isTrue();
        assertThat(amplified.finding())
                .hasValueSatisfying(found -> assertThat(found.what()).contains("whether the stress is controlled"));
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("a schedule that is out of control by chance is played once more")
    void onceOnly() {
        System.setProperty(BLOCKS_ONCE, "true");
        Exploration exploration = explore(() -> {
            PipedOutputStream out = new PipedOutputStream();
            PipedInputStream in = new PipedInputStream(out);
            Actors.Act reads = () -> {
                if (System.clearProperty(BLOCKS_ONCE) != null) {
                    assertThat(in.read()).isEqualTo(7);
                }
            };
            Actors.together(reads, () -> {
                out.write(7);
                out.flush();
            });
        });
        assertThat(System.getProperty(BLOCKS_ONCE)).isNull();
        assertThat(exploration.outOfControl()).isZero();
        assertThat(exploration.wasAmplified()).isFalse();
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("a socket isn't blamed, and the schedules count as out of control")
    void socket() {
        Exploration exploration = explore(() -> {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Actors.together(
                        () -> {
                            try (Socket socket = server.accept();
                                    OutputStream out = socket.getOutputStream()) {
                                out.write(7);
                            }
                        },
                        () -> {
                            try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                                    InputStream in = socket.getInputStream()) {
                                assertThat(in.read()).isEqualTo(7);
                            }
                        });
            }
        });
        assertThat(exploration.finding()).isEmpty();
        assertThat(exploration.outOfControl()).isPositive();
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("a parallel stream isn't blamed")
    void parallelStream() {
        assertThat(explore(() -> {
                            int[] squares = new int[50];
                            IntStream.range(0, 50).parallel().forEach(i -> squares[i] = i * i);
                            assertThat(IntStream.of(squares).parallel().sum()).isEqualTo(40_425);
                        })
                        .finding())
                .isEmpty();
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("printing an object with a synchronized toString isn't blamed")
    void printing() {
        assertThat(explore(() -> {
                            PrintStream out = new PrintStream(OutputStream.nullOutputStream());
                            Counter counter = new Counter();
                            Actors.Act prints = () -> {
                                counter.increment();
                                out.println(counter);
                            };
                            Actors.together(prints, prints);
                            assertThat(counter.toString()).isEqualTo("2");
                        })
                        .finding())
                .isEmpty();
    }

    private static Exploration explore(Scenario scenario) {
        return Interleavings.defaults().schedules(SCHEDULES).run(scenario);
    }

    private static final class Counter {
        private int count; // guarded by this

        synchronized void increment() {
            count++;
        }

        @Override
        public synchronized String toString() {
            return String.valueOf(count);
        }
    }
}
