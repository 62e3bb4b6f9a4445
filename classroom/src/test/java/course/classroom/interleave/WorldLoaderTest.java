package course.classroom.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.woven.Features;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorldLoaderTest {
    private static final String WOVEN = Features.class.getPackageName() + '.';

    private final WorldLoader library = WorldLoader.library(getClass().getClassLoader());
    private final WorldLoader world = new WorldLoader(library, name -> name.startsWith(WOVEN));

    enum Season {
        SPRING("green");

        final String colour;

        Season(String colour) {
            this.colour = colour;
        }
    }

    enum Visited {
        HERE;

        int times;
    }

    static class Constants {
        static final int NUMBER = Integer.parseInt("3");
        static final String TEXT = "text".trim();
    }

    static class Counter {
        static int count;
    }

    static class Registry {
        static final int[] ENTRIES = new int[1];
    }

    @Test
    @DisplayName("has its own copy of what it owns, and its parent's classes of the rest")
    void ownsClasses() throws ClassNotFoundException {
        WorldLoader other = new WorldLoader(library, name -> name.startsWith(WOVEN));
        String name = Features.class.getName();

        Class<?> loaded = world.loadClass(name);

        assertThat(loaded.getClassLoader()).isSameAs(world);
        assertThat(loaded)
                .isSameAs(world.loadClass(name))
                .isNotSameAs(other.loadClass(name))
                .isNotSameAs(Features.class);
        assertThat(world.loadClass(Scenario.class.getName())).isSameAs(Scenario.class);
    }

    @Test
    @DisplayName("never owns the engine, the library or the JDK")
    void disowns() {
        WorldLoader greedy = new WorldLoader(library, name -> true);

        assertThat(greedy.owns(Features.class.getName())).isTrue();
        assertThat(greedy.owns(Hooks.class.getName())).isFalse();
        assertThat(greedy.owns("course.classroom.interleave.standin.Unsafe")).isFalse();
        assertThat(greedy.owns("course.classroom.interleave.inworld.PerTaskExecutor"))
                .isFalse();
        assertThat(greedy.owns("controlled.java.util.concurrent.Semaphore")).isFalse();
        assertThat(greedy.owns("java.lang.String")).isFalse();
    }

    @Test
    @DisplayName("shares the library with other worlds on it")
    void sharesTheLibrary() throws ClassNotFoundException {
        String name = "controlled.java.util.concurrent.Semaphore";

        assertThat(world.loadClass(name)).isSameAs(library.loadClass(name));
        assertThat(world.loadClass("course.classroom.interleave.inworld.PerTaskExecutor")
                        .getClassLoader())
                .isSameAs(library);
    }

    @Test
    @DisplayName("tells a class that isn't there")
    void missing() {
        assertThatThrownBy(() -> world.loadClass(WOVEN + "Missing")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    @DisplayName("notices statics that another schedule must have anew")
    void mutableStatics() throws ClassNotFoundException {
        assertThat(hasMutableStatics(Constants.class)).as("constants").isFalse();
        assertThat(hasMutableStatics(Season.class)).as("an enum's constants").isFalse();
        assertThat(hasMutableStatics(Counter.class)).as("a variable").isTrue();
        assertThat(hasMutableStatics(Registry.class)).as("a constant array").isTrue();
        assertThat(hasMutableStatics(Visited.class))
                .as("an enum's constants with variables")
                .isTrue();
    }

    /** Asks the weaver: the engine's own package is never loaded by a world. */
    private static boolean hasMutableStatics(Class<?> type) throws ClassNotFoundException {
        try {
            return WovenClasses.of(type.getClassLoader())
                    .get(type.getName().replace('.', '/'), type.getClassLoader())
                    .mutableStatics();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("remembers the mutable statics of what it loaded")
    void remembersMutableStatics() throws ClassNotFoundException {
        world.loadClass(Features.class.getName());
        assertThat(world.hasMutableStatics()).isFalse();

        world.loadClass(WOVEN + "Sample");
        assertThat(world.hasMutableStatics()).isTrue();
    }
}
