package course.classroom.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.woven.Features;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WeaverTest {
    private static final String WOVEN = Features.class.getPackageName() + '.';

    static Stream<String> features() {
        return Features.names();
    }

    @ParameterizedTest
    @MethodSource("features")
    @DisplayName("woven code that no exploration controls does what it did")
    void sameWhenUncontrolled(String feature) throws Throwable {
        WorldLoader library = WorldLoader.library(getClass().getClassLoader());
        WorldLoader world = new WorldLoader(library, name -> name.startsWith(WOVEN));
        Class<?> woven = world.loadClass(Features.class.getName());

        Object result = woven.getMethod("run", String.class).invoke(null, feature);

        assertThat(woven.getClassLoader()).isSameAs(world);
        assertThat(result).isEqualTo(Features.run(feature));
    }

    @ParameterizedTest
    @MethodSource("features")
    @DisplayName("woven code does what it did under every schedule")
    void sameWhenControlled(String feature) throws Throwable {
        Scenario scenario = Features.scenario(feature, Features.run(feature));

        Exploration exploration = Interleavings.defaults().schedules(8).run(scenario);

        exploration.assertHolds(feature);
        assertThat(exploration.outOfControl()).isZero();
    }
}
