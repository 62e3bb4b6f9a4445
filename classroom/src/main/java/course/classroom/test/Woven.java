package course.classroom.test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * An answer loaded a second time, with a call of the test's {@link Hook} woven in before the steps that other threads can meet. By it
 * a test holds the answer's own threads where it wants them, or slows each write down until threads that aren't kept apart collide.
 *
 * <pre>{@code
 * Woven<Total> woven = Woven.load(Total.class, RealTotal.class, SharedTotal.class, hook);
 * Total total = woven.create(); // a RealTotal that uses the woven SharedTotal
 * }</pre>
 *
 * Only delays are added, so a right answer stays right. A compiler that finds the calls can't keep a field in a register, so
 * visibility has to be tested on the class as it is.
 */
public final class Woven<T> {
    /** What a test does before a step, in the thread that is about to take it. It must not throw. */
    @FunctionalInterface
    public interface Hook {
        /**
         * @param step what comes next
         * @param method the method called or entered; empty for a write
         * @param number the argument of a method that takes one long and returns nothing, else 0
         */
        void before(Step step, String method, long number);
    }

    /** A place in an answer's code. */
    public enum Step {
        /** A method of the answer's package is about to be called: no lock of its own is held yet. */
        CALL,
        /** A method has been entered: a synchronized one holds its monitor. */
        ENTRY,
        /** A field or an array's element is about to be written, an atomic variable to be read or written. */
        WRITE
    }

    private static final Hook NOTHING = (step, method, number) -> {};

    private static volatile Hook hook = NOTHING;

    private final Constructor<? extends T> constructor;

    private Woven(Constructor<? extends T> constructor) {
        this.constructor = constructor;
    }

    /**
     * Loads the answer woven, and next to it an adapter that uses it.
     *
     * @param type an interface of the test, public
     * @param adapter a class of the test that implements it; with a constructor without parameters
     * @param answer the class to weave, with those of its package that it brings along
     * @param hook called from now on, in place of the hook of any load before
     */
    public static <T> Woven<T> load(Class<T> type, Class<? extends T> adapter, Class<?> answer, Hook hook) {
        Woven.hook = hook;
        try {
            Constructor<? extends T> constructor = new Loader(adapter, answer)
                    .loadClass(adapter.getName())
                    .asSubclass(type)
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Woven<>(constructor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot load %s with a woven %s".formatted(adapter, answer), e);
        }
    }

    /** A new adapter. What its constructor throws comes out unchanged. */
    public T create() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw Actor.<RuntimeException>unchanged(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Called by woven code alone. */
    public static void calling(long number, String method) {
        hook.before(Step.CALL, method, number);
    }

    /** Called by woven code alone. */
    public static void entering(long number, String method) {
        hook.before(Step.ENTRY, method, number);
    }

    /** Called by woven code alone. */
    public static void writing() {
        hook.before(Step.WRITE, "", 0);
    }

    /** Defines the adapter and the answer's package itself; the rest, the test's other classes too, comes from its parent. */
    private static final class Loader extends ClassLoader {
        private final String adapter;
        private final Class<?> answer;

        Loader(Class<?> adapter, Class<?> answer) {
            super(adapter.getClassLoader());
            this.adapter = adapter.getName();
            this.answer = answer;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && name.equals(adapter)) {
                    loaded = define(name, bytes(name));
                } else if (loaded == null && isAnswers(name)) {
                    loaded = define(name, weave(bytes(name)));
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }

        /** In the answer's package, and from the folder that the answer comes from: not the test's. */
        private boolean isAnswers(String name) throws ClassNotFoundException {
            if (!name.startsWith(answer.getPackageName() + ".")) {
                return false;
            }
            Class<?> plain = Class.forName(name, false, getParent());
            return plain.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .equals(answer.getProtectionDomain().getCodeSource().getLocation())
                    && !plain.getName().startsWith(adapter.replaceFirst("\\$.*", ""));
        }

        private Class<?> define(String name, byte[] bytes) {
            return defineClass(name, bytes, 0, bytes.length);
        }

        private byte[] bytes(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private byte[] weave(byte[] plain) {
            ClassReader reader = new ClassReader(plain);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Weaver(writer, answer.getPackageName().replace('.', '/') + "/"), 0);
            return writer.toByteArray();
        }
    }

    private static final class Weaver extends ClassVisitor {
        private final String folder;

        Weaver(ClassVisitor next, String folder) {
            super(Opcodes.ASM9, next);
            this.folder = folder;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, thrown);
            boolean isInitializer = name.startsWith("<"); // what a constructor writes, no other thread sees yet
            return isInitializer ? method : new StepWeaver(method, access, name, descriptor, folder);
        }
    }

    private static final class StepWeaver extends MethodVisitor {
        private static final String WOVEN = Woven.class.getName().replace('.', '/');
        private static final String TAKES_ONE_LONG = "(J)V";

        private final int access;
        private final String name;
        private final String descriptor;
        private final String folder;

        StepWeaver(MethodVisitor next, int access, String name, String descriptor, String folder) {
            super(Opcodes.ASM9, next);
            this.access = access;
            this.name = name;
            this.descriptor = descriptor;
            this.folder = folder;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (descriptor.equals(TAKES_ONE_LONG)) {
                super.visitVarInsn(Opcodes.LLOAD, (access & Opcodes.ACC_STATIC) != 0 ? 0 : 1);
            } else {
                super.visitInsn(Opcodes.LCONST_0);
            }
            tell("entering", name);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String described, boolean isInterface) {
            if (owner.startsWith(folder) && !method.equals("<init>")) {
                super.visitInsn(described.equals(TAKES_ONE_LONG) ? Opcodes.DUP2 : Opcodes.LCONST_0);
                tell("calling", method);
            } else if (owner.startsWith("java/util/concurrent/atomic/") || owner.equals("java/lang/invoke/VarHandle")) {
                tellOfWrite();
            }
            super.visitMethodInsn(opcode, owner, method, described, isInterface);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String described) {
            if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
                tellOfWrite();
            }
            super.visitFieldInsn(opcode, owner, field, described);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
                tellOfWrite();
            }
            super.visitInsn(opcode);
        }

        private void tell(String what, String method) {
            super.visitLdcInsn(method);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WOVEN, what, "(JLjava/lang/String;)V", false);
        }

        private void tellOfWrite() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WOVEN, "writing", "()V", false);
        }
    }
}
