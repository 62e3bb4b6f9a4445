package course.classroom.interleave;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A place in woven code where a thread takes a step that other threads can see.
 *
 * @param owner the class the code stands in, as {@code course.locks.SharedTotal}
 * @param method the method it stands in
 * @param file the source file's name
 * @param line the line there; 0 if unknown
 * @param kind what the step does to what it touches
 * @param what the step in words, such as {@code reads total} or {@code calls ArrayList.add()}
 * @param field for a field the class that declares it and its name, as {@code course.locks.SharedTotal.total}; else null
 */
record Site(String owner, String method, String file, int line, Kind kind, String what, String field) {
    enum Kind {
        /** Of a plain field or an array's element. */
        READ,
        WRITE,
        /** Of a volatile field. */
        VOLATILE,
        /** A lock, an atomic variable, a concurrent collection, a thread: what orders threads. */
        SYNCHRONIZES,
        /** Begins a read without a lock, which the same lock validates later. */
        OPTIMISTIC_READ,
        /** Of a collection or builder that isn't made for several threads. */
        COLLECTION_READ,
        /** Asks how many elements there are, and for none of them. */
        COLLECTION_SIZE,
        /** Takes an iterator to the next element: the collection stays, the iterator doesn't. */
        COLLECTION_STEP,
        COLLECTION_WRITE;

        boolean isPlain() {
            return this == READ || this == WRITE || isCollection();
        }

        boolean isCollection() {
            return this == COLLECTION_READ
                    || this == COLLECTION_SIZE
                    || this == COLLECTION_STEP
                    || this == COLLECTION_WRITE;
        }

        boolean writes() {
            return this == WRITE || this == COLLECTION_WRITE;
        }
    }

    /** What woven code names a step by that has no site, such as one of the JDK's own. */
    static final int NONE = -1;

    private static final Map<Site, Integer> NUMBERS = new HashMap<>(); // guarded by itself
    private static volatile Site[] all = new Site[256]; // written with NUMBERS' lock held

    /** The number by which woven code names this site: the same for equal sites, however often a class is woven. */
    int number() {
        synchronized (NUMBERS) {
            return NUMBERS.computeIfAbsent(this, site -> {
                int number = NUMBERS.size();
                Site[] longer = number < all.length ? all : Arrays.copyOf(all, 2 * number);
                longer[number] = site;
                all = longer;
                return number;
            });
        }
    }

    static Site of(int number) {
        return all[number];
    }

    /** As {@code SharedTotal.java:12}. */
    String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** The same in every JVM, unlike the number. */
    int stableHash() {
        return (owner + '#' + method + '#' + what + '#' + line).hashCode();
    }
}
