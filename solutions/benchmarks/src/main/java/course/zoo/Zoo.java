package course.zoo;

import java.util.ArrayList;
import java.util.List;

/** All animals: wrong ones that the engine must find, right ones that it must leave alone. */
public final class Zoo {
    private Zoo() {}

    /** In a fixed order; on Java 21 and newer with those that need virtual threads. */
    public static List<Animal> animals() {
        List<Animal> all = new ArrayList<>();
        all.addAll(Counters.animals());
        all.addAll(Locks.animals());
        all.addAll(Deadlocks.animals());
        all.addAll(WaitNotify.animals());
        all.addAll(Conditions.animals());
        all.addAll(Latches.animals());
        all.addAll(Barriers.animals());
        all.addAll(Semaphores.animals());
        all.addAll(Queues.animals());
        all.addAll(SharedCollections.animals());
        all.addAll(Publication.animals());
        all.addAll(Singletons.animals());
        all.addAll(Pools.animals());
        all.addAll(Futures.animals());
        all.addAll(Interrupts.animals());
        all.addAll(Joins.animals());
        all.addAll(ReadWriteLocks.animals());
        all.addAll(LockFree.animals());
        all.addAll(ThreadState.animals());
        all.addAll(Homemade.animals());
        if (Runtime.version().feature() >= 21) {
            all.addAll(virtual());
        }
        return List.copyOf(all);
    }

    /** Compiled on 21 and newer alone, so that no class here can name it. */
    @SuppressWarnings("unchecked")
    private static List<Animal> virtual() {
        try {
            return (List<Animal>) Class.forName("course.zoo.VirtualThreads")
                    .getDeclaredMethod("animals")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the zoo was built for an older Java than it runs on", e);
        }
    }
}
