package course.zoo;

import static course.classroom.interleave.Finding.Kind.DATA_RACE;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.zoo.Animal.right;
import static course.zoo.Animal.wrong;

import course.classroom.interleave.Actors;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** What is to be made once, when it is first wanted. */
final class Singletons {
    private Singletons() {}

    static List<Animal> animals() {
        return List.of(
                wrong("lazy-unlocked", "two are made", () -> wanted(new Unlocked()), DATA_RACE, FAILURE),
                wrong(
                        "lazy-volatile-only",
                        "volatile doesn't keep two from making it",
                        () -> wanted(new VolatileOnly()),
                        FAILURE),
                wrong(
                        "lazy-double-checked-plain",
                        "the first look is a race",
                        () -> wanted(new DoubleCheckedPlain()),
                        DATA_RACE),
                wrong(
                        "lazy-not-checked-again",
                        "the second makes it once more",
                        () -> wanted(new NotCheckedAgain()),
                        FAILURE),
                wrong(
                        "lazy-cas-own-returned",
                        "returns its own though another was first",
                        () -> wanted(new OwnReturned()),
                        FAILURE),
                wrong("once-get-then-set", "both find it not yet done", () -> once(new GetThenSet()), FAILURE),
                wrong(
                        "once-not-awaited",
                        "the second goes on before the first is done",
                        () -> wanted(new FlagOnly()),
                        DATA_RACE,
                        FAILURE),
                right("lazy-synchronized", "looked and made under one lock", () -> wanted(new Synchronized())),
                right(
                        "lazy-double-checked-volatile",
                        "volatile orders the first look",
                        () -> wanted(new DoubleCheckedVolatile())),
                right("lazy-holder", "the class's initialisation is the lock", () -> wanted(new ByHolder())),
                right("lazy-cas", "whoever was first counts", () -> wanted(new ByCas())),
                right("lazy-enum", "made when its class is", () -> wanted(() -> OnlyOne.INSTANCE.thing)),
                right("once-compare-and-set", "one of them does it", () -> once(new CompareAndSet())));
    }

    static final class Thing {
        int size = 7;
    }

    interface Lazy {
        Thing get();
    }

    private static void wanted(Lazy lazy) throws Throwable {
        Thing[] got = new Thing[2];
        Actors.together(() -> got[0] = lazy.get(), () -> got[1] = lazy.get());
        Check.that(got[0] == got[1], "two were made");
        Check.equal(7, got[0].size);
    }

    static final class Unlocked implements Lazy {
        private Thing thing;

        @Override
        public Thing get() {
            if (thing == null) {
                thing = new Thing();
            }
            return thing;
        }
    }

    static final class VolatileOnly implements Lazy {
        private volatile Thing thing;

        @Override
        public Thing get() {
            if (thing == null) {
                thing = new Thing();
            }
            return thing;
        }
    }

    static final class DoubleCheckedPlain implements Lazy {
        private Thing thing;

        @Override
        public Thing get() {
            if (thing == null) {
                synchronized (this) {
                    if (thing == null) {
                        thing = new Thing();
                    }
                }
            }
            return thing;
        }
    }

    static final class NotCheckedAgain implements Lazy {
        private volatile Thing thing;

        @Override
        public Thing get() {
            if (thing == null) {
                synchronized (this) {
                    thing = new Thing();
                }
            }
            return thing;
        }
    }

    static final class OwnReturned implements Lazy {
        private final AtomicReference<Thing> thing = new AtomicReference<>();

        @Override
        public Thing get() {
            Thing made = thing.get();
            if (made == null) {
                made = new Thing();
                thing.compareAndSet(null, made);
            }
            return made;
        }
    }

    static final class Synchronized implements Lazy {
        private Thing thing; // guarded by this

        @Override
        public synchronized Thing get() {
            if (thing == null) {
                thing = new Thing();
            }
            return thing;
        }
    }

    static final class DoubleCheckedVolatile implements Lazy {
        private volatile Thing thing;

        @Override
        public Thing get() {
            Thing made = thing;
            if (made == null) {
                synchronized (this) {
                    made = thing;
                    if (made == null) {
                        made = new Thing();
                        thing = made;
                    }
                }
            }
            return made;
        }
    }

    static final class ByHolder implements Lazy {
        private static final class Holder {
            static final Thing THING = new Thing();
        }

        @Override
        public Thing get() {
            return Holder.THING;
        }
    }

    static final class ByCas implements Lazy {
        private final AtomicReference<Thing> thing = new AtomicReference<>();

        @Override
        public Thing get() {
            if (thing.get() == null) {
                thing.compareAndSet(null, new Thing());
            }
            return thing.get();
        }
    }

    enum OnlyOne {
        INSTANCE;

        final Thing thing = new Thing();
    }

    /** Something that is to happen once. */
    interface Once {
        boolean isFirst();
    }

    private static void once(Once once) throws Throwable {
        boolean[] isFirst = new boolean[2];
        Actors.together(() -> isFirst[0] = once.isFirst(), () -> isFirst[1] = once.isFirst());
        Check.that(isFirst[0] != isFirst[1], isFirst[0] ? "both were first" : "nobody was first");
    }

    static final class GetThenSet implements Once {
        private final AtomicBoolean isDone = new AtomicBoolean();

        @Override
        public boolean isFirst() {
            if (isDone.get()) {
                return false;
            }
            isDone.set(true);
            return true;
        }
    }

    static final class CompareAndSet implements Once {
        private final AtomicBoolean isDone = new AtomicBoolean();

        @Override
        public boolean isFirst() {
            return isDone.compareAndSet(false, true);
        }
    }

    static final class FlagOnly implements Lazy {
        private final AtomicBoolean isBegun = new AtomicBoolean();
        private Thing thing;

        @Override
        public Thing get() {
            if (isBegun.compareAndSet(false, true)) {
                thing = new Thing();
            }
            return thing;
        }
    }
}
