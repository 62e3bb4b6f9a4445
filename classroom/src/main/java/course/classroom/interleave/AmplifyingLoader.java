package course.classroom.interleave;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Loads the scenario and the code under test anew, for one round of the amplifier, so that statics begin from nothing. */
final class AmplifyingLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private static final String ENGINE = Amplifier.class.getPackageName() + ".";

    private final Predicate<String> own;
    private final AmplifyingWeaver weaver;

    /** @param weaver keeps what it has woven for the next round's loader */
    AmplifyingLoader(ClassLoader parent, Predicate<String> own, AmplifyingWeaver weaver) {
        super(parent);
        this.own = own;
        this.weaver = weaver;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!own.test(name) || isEngines(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    /** The scenario's actors and the engine itself are shared with those who play it. */
    private static boolean isEngines(String name) {
        return name.startsWith(ENGINE) && name.indexOf('.', ENGINE.length()) < 0;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] woven = weaver.woven(name, this::read);
        return defineClass(name, woven, 0, woven.length);
    }

    private byte[] read(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
