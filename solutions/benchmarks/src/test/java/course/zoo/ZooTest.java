package course.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Exploration;
import course.classroom.interleave.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few seeds each; {@code ./course bench interleave} plays far more. */
@DisplayName("The interleaving engine's zoo")
class ZooTest {
    private static final long[] SEEDS = {1, 20_061_031};
    private static final int OF_EACH = 60;
    private static final int SCHEDULES_OF_RIGHT = 40;

    static List<Animal> wrong() {
        return Zoo.animals().stream().filter(animal -> !animal.isRight()).toList();
    }

    static List<Animal> right() {
        return Zoo.animals().stream().filter(Animal::isRight).toList();
    }

    @Test
    @DisplayName("there are at least sixty wrong classes and sixty right ones, each of its own name")
    void size() {
        assertThat(wrong()).hasSizeGreaterThanOrEqualTo(OF_EACH);
        assertThat(right()).hasSizeGreaterThanOrEqualTo(OF_EACH);
        assertThat(Zoo.animals())
                .extracting(Animal::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("each wrong class is found, for what is wrong with it, and the same seed finds the same again")
    void findsWrong(Animal animal) {
        for (long seed : SEEDS) {
            assertThat(finding(animal, seed).kind()).as(animal.name()).isIn(animal.kinds());
        }
        assertThat(finding(animal, SEEDS[0]).replay())
                .as("%s, seed %d: how to play it again", animal.name(), SEEDS[0])
                .isEqualTo(finding(animal, SEEDS[0]).replay());
    }

    private static Finding finding(Animal animal, long seed) {
        Optional<Finding> finding =
                animal.engine().seed(seed).run(animal.scenario()).finding();
        assertThat(finding)
                .as("%s (%s), seed %d", animal.name(), animal.why(), seed)
                .isPresent();
        return finding.get();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    @DisplayName(
            "each right class is left alone, the engine stays in control, and the same seed gives the same schedules")
    void leavesRight(Animal animal) {
        Exploration exploration = exploration(animal);

        assertThat(exploration.finding().map(Finding::what))
                .as("%s (%s)", animal.name(), animal.why())
                .isEmpty();
        assertThat(exploration.outOfControl())
                .as("%s: schedules out of control", animal.name())
                .isZero();
        assertThat(exploration(animal).hash())
                .as("%s: the schedules of the same seed", animal.name())
                .isEqualTo(exploration.hash());
    }

    private static Exploration exploration(Animal animal) {
        return animal.engine().seed(SEEDS[0]).schedules(SCHEDULES_OF_RIGHT).run(animal.scenario());
    }
}
