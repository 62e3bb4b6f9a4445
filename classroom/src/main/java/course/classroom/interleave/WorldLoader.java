package course.classroom.interleave;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * Loads the classes of a controlled world, woven: either the {@link Library}, or a learner's classes on top of one. A class whose
 * statics change has to be loaded anew for each schedule, which is what makes a loader of its own for each worth while: it is
 * cheap, since class files are woven once.
 */
final class WorldLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final WorldLoader library; // null in the library's
    private final Predicate<String> own;
    private final WovenClasses classes;
    private volatile boolean mutableStatics;
    private volatile boolean inheritance;

    private WorldLoader(ClassLoader parent) {
        super(parent);
        library = null;
        own = name -> false;
        classes = WovenClasses.ofLibrary();
    }

    /** @param own tells by its name, with dots, whether a class is woven; what it refuses comes from the library's parent */
    WorldLoader(WorldLoader library, Predicate<String> own) {
        super(library.getParent());
        this.library = library;
        this.own = own;
        classes = WovenClasses.of(library.getParent());
    }

    /** One with the library alone. @param parent has the learner's classes, and the engine */
    static WorldLoader library(ClassLoader parent) {
        return new WorldLoader(parent);
    }

    /** Is that class, by its name with dots, a learner's that is woven here? */
    boolean owns(String name) {
        String internal = name.replace('.', '/');
        return !Library.contains(internal)
                && !Library.isEngine(internal)
                && !KnownClasses.isOfJdk(internal)
                && own.test(name);
    }

    /** Has any class of the learner's that was loaded so far static fields that may differ in the next schedule? */
    boolean hasMutableStatics() {
        return mutableStatics;
    }

    /** May any class of the learner's that was loaded so far tell a thread by what it has inherited from the one that made it? */
    boolean hasInheritance() {
        return inheritance;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (Library.contains(name.replace('.', '/'))) {
            return library == null ? loadWoven(name, resolve) : library.loadClass(name, resolve);
        }
        return owns(name) ? loadWoven(name, resolve) : super.loadClass(name, resolve);
    }

    private Class<?> loadWoven(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = define(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        Weaver.Woven woven = woven(name);
        if (woven.mutableStatics() && library != null) {
            mutableStatics = true;
        }
        inheritance |= woven.inheritance();
        byte[] classFile = woven.classFile();
        return defineClass(name, classFile, 0, classFile.length);
    }

    private Weaver.Woven woven(String name) throws ClassNotFoundException {
        try {
            Weaver.Woven woven = classes.get(name.replace('.', '/'), getParent());
            if (woven == null) {
                throw new ClassNotFoundException(name);
            }
            return woven;
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        } catch (RuntimeException e) {
            throw (LinkageError) new LinkageError("can't weave " + name).initCause(e);
        }
    }
}
