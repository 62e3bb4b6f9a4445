package course.classroom.interleave;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps on memory: fields, array elements, collections. The engine is sequentially consistent; what the memory model allows
 * beyond that shows as a race, not as a wrong value.
 */
final class Memory {
    /** What a class is to those that share an object of it. */
    private enum Sharing {
        /** Nothing that others could see. */
        NONE,
        /** A collection, a builder or a format that isn't made for it. */
        UNSAFE,
        /** Made for it. */
        CONCURRENT,
        /** A view of a collection. */
        VIEW,
        /** A map's own: to read it is no step, since the map was asked for it. */
        ENTRY
    }

    private static final Set<String> UNSAFE = Set.of(
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.HashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.TreeSet",
            "java.util.ArrayDeque",
            "java.util.PriorityQueue",
            "java.util.IdentityHashMap",
            "java.util.WeakHashMap",
            "java.util.EnumMap",
            "java.util.BitSet",
            "java.util.StringJoiner",
            "java.util.AbstractMap$SimpleEntry",
            "java.lang.StringBuilder",
            "java.text.Format");

    private static final Set<String> ENTRIES = Set.of("java.util.HashMap$Node", "java.util.TreeMap$Entry");

    private static final List<String> VIEWS = List.of("$SubList", "$KeySet", "$EntrySet", "$Values");

    private static final ClassValue<Sharing> SHARING = new ClassValue<>() {
        @Override
        protected Sharing computeValue(Class<?> type) {
            return sharing(type);
        }
    };

    private final Scheduler scheduler;
    private final RaceCheck races;
    private final Map<Object, Object> views = new IdentityHashMap<>(); // guarded by the token

    Memory(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.races = new RaceCheck(scheduler);
    }

    RaceCheck races() {
        return races;
    }

    void access(Task task, Object object, int index, int site) {
        point(task, Site.of(site).kind(), object, index, site);
    }

    /** Before a step: here another thread may go on. Blocks until: this task is chosen. */
    void point(Task task, Site.Kind kind, Object object, int index, int site) {
        if (task.undisturbed > 0) {
            return;
        }
        task.standBefore(site, kind, object, index);
        if (kind.isPlain()) {
            races.look(task);
        }
        scheduler.step(task);
        scheduler.noteSite(task, site);
        task.standNowhere();
        if (scheduler.trace != null && site >= 0) {
            scheduler.trace.access(task, Site.of(site), object, index, scheduler.world);
        }
    }

    /** Before a call that may come to a method of the learner's: the step on the collection is then within, if there is one. */
    void call(Task task, Object receiver, String method, int site) {
        if (receiver != null
                && SHARING.get(receiver.getClass()) == Sharing.UNSAFE
                && Overriding.comesToLearner(receiver.getClass(), method)) {
            callConcurrent(task, receiver, site);
        } else {
            inheritedCall(task, receiver, site);
        }
    }

    void inheritedCall(Task task, Object receiver, int site) {
        if (receiver == null) {
            return;
        }
        switch (SHARING.get(receiver.getClass())) {
            case NONE -> {}
            case UNSAFE -> access(task, receiver, Task.NO_INDEX, site);
            case VIEW -> {
                Object collection = views.get(receiver);
                if (collection != null) {
                    task.element = Task.NO_INDEX; // the view's own, which may stand elsewhere in the list
                    task.view = receiver;
                    access(task, collection, Task.NO_INDEX, site);
                    task.view = null;
                }
            }
            case ENTRY -> {
                if (Site.of(site).kind().writes()) {
                    access(task, receiver, Task.NO_INDEX, site);
                }
            }
            case CONCURRENT -> callConcurrent(task, receiver, site);
        }
    }

    private void callConcurrent(Task task, Object receiver, int site) {
        point(task, Site.Kind.SYNCHRONIZES, receiver, Task.NO_INDEX, site);
        task.called = receiver;
        task.calledSite = site;
        if (Site.of(site).kind() == Site.Kind.OPTIMISTIC_READ) {
            task.readsUnder.add(receiver);
        } else {
            task.readsUnder.remove(receiver);
        }
    }

    void isViewOf(Object view, Object collection) {
        if (view == null || collection == null) {
            return;
        }
        Sharing sharing = SHARING.get(collection.getClass());
        if (sharing == Sharing.UNSAFE) {
            views.put(view, collection);
        } else if (sharing == Sharing.VIEW && views.containsKey(collection)) {
            views.put(view, views.get(collection));
        }
    }

    private static Sharing sharing(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (UNSAFE.contains(each.getName())) {
                return Sharing.UNSAFE;
            }
            if (ENTRIES.contains(each.getName())) {
                return Sharing.ENTRY;
            }
        }
        String name = type.getName();
        if (name.startsWith("java.util.concurrent.")
                || name.startsWith(Library.CONTROLLED_PACKAGES)
                || type.getClassLoader() instanceof WorldLoader) {
            return Sharing.CONCURRENT;
        }
        boolean isView = name.startsWith("java.util.")
                && (Iterator.class.isAssignableFrom(type) || VIEWS.stream().anyMatch(name::endsWith));
        return isView ? Sharing.VIEW : Sharing.NONE;
    }
}
