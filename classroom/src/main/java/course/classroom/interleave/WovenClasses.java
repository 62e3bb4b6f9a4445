package course.classroom.interleave;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Woven class files, kept so that a loader made for the next schedule only has to define them. What a class file is woven to depends
 * on nothing but the class files of one loader, the parent; they are kept as long as that one lives, and no longer.
 */
final class WovenClasses {
    private static final int LIMIT = 2_000;
    private static final WovenClasses LIBRARY = new WovenClasses();
    private static final Map<ClassLoader, WovenClasses> BY_SOURCE = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, Weaver.Woven> woven = new Recent<>(); // guarded by this
    private final Map<String, Optional<ClassFacts>> facts = new Recent<>(); // guarded by this

    private WovenClasses() {}

    /** Those of the library are the same in the whole JVM. */
    static WovenClasses ofLibrary() {
        return LIBRARY;
    }

    static WovenClasses of(ClassLoader source) {
        return BY_SOURCE.computeIfAbsent(source, unused -> new WovenClasses());
    }

    /** @param source the loader that these are the classes of. @return null if it has no such class */
    synchronized Weaver.Woven get(String name, ClassLoader source) throws IOException {
        Weaver.Woven known = woven.get(name);
        if (known != null) {
            return known;
        }
        boolean inLibrary = Library.contains(name);
        byte[] classFile = inLibrary ? Library.read(name) : KnownClasses.read(source, name);
        if (classFile == null) {
            return null;
        }
        Weaver.Woven made = Weaver.weave(classFile, new KnownClasses(source, facts), inLibrary);
        woven.put(name, made);
        return made;
    }

    /** The last ones used. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > LIMIT;
        }
    }
}
