package course.bench;

import course.zoo.Animal;

/** Another tool that explores schedules; provided as a service, since it brings libraries that the engine can't be run with. */
public interface ModelChecker {
    /** Blocks until: it has seen as many schedules as it does by default, or one that fails. */
    boolean finds(Animal animal);
}
