package course.zoo;

import course.classroom.interleave.Finding.Kind;
import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A small class with a scenario that shows whether it is right.
 *
 * @param name unique, as {@code counter-plain}
 * @param why what the mistake is, or what makes it right; one line
 * @param kinds in which ways the engine may find it wrong; none if it is right
 * @param settings what the scenario needs besides the engine's defaults
 * @param scenario captures nothing
 */
public record Animal(
        String name, String why, Set<Kind> kinds, UnaryOperator<Interleavings> settings, Scenario scenario) {

    public Animal {
        kinds = Set.copyOf(kinds);
    }

    static Animal right(String name, String why, Scenario scenario) {
        return new Animal(name, why, Set.of(), UnaryOperator.identity(), scenario);
    }

    static Animal wrong(String name, String why, Scenario scenario, Kind... kinds) {
        return new Animal(name, why, Set.of(kinds), UnaryOperator.identity(), scenario);
    }

    Animal with(UnaryOperator<Interleavings> more) {
        return new Animal(name, why, kinds, more, scenario);
    }

    public boolean isRight() {
        return kinds.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }

    /** The engine with the settings that this animal needs. */
    public Interleavings engine() {
        return settings.apply(Interleavings.defaults());
    }
}
