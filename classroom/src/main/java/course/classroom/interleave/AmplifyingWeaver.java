package course.classroom.interleave;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts a call of {@link Amplifier#point} before the steps by which threads may get in each other's way: reads and writes of fields that
 * aren't final and of arrays, monitors, calls of own methods, of {@code java.util}, of threads and of builders, and where a thread's work
 * begins. Apart from sleeps, which it shortens, it replaces nothing.
 */
final class AmplifyingWeaver {
    /** Where a class file comes from. */
    @FunctionalInterface
    interface ClassFiles {
        byte[] read(String name) throws ClassNotFoundException;
    }

    private static final String AMPLIFIER = Amplifier.class.getName().replace('.', '/');

    private final Predicate<String> own;
    private final AtomicInteger places = new AtomicInteger();
    private final Map<String, byte[]> done = new ConcurrentHashMap<>();

    /** @param own the names, with dots, of the classes that are woven */
    AmplifyingWeaver(Predicate<String> own) {
        this.own = own;
    }

    /** The class's file, woven; as it is if it can't be. */
    byte[] woven(String name, ClassFiles files) throws ClassNotFoundException {
        byte[] woven = done.get(name);
        if (woven == null) {
            woven = weave(files.read(name));
            done.put(name, woven);
        }
        return woven;
    }

    private byte[] weave(byte[] plain) {
        try {
            ClassReader reader = new ClassReader(plain);
            Set<String> finals = finalFields(reader);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String method, String descriptor, String signature, String[] thrown) {
                            MethodVisitor next = super.visitMethod(access, method, descriptor, signature, thrown);
                            return new PointWeaver(next, access, method, finals);
                        }
                    },
                    0);
            return writer.toByteArray();
        } catch (MethodTooLargeException | IllegalArgumentException tooLargeOrTooNew) {
            return plain;
        }
    }

    private static Set<String> finalFields(ClassReader reader) {
        Set<String> found = new HashSet<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public FieldVisitor visitField(
                            int access, String name, String descriptor, String signature, Object value) {
                        if ((access & Opcodes.ACC_FINAL) != 0) {
                            found.add(reader.getClassName() + "." + name);
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return found;
    }

    private final class PointWeaver extends MethodVisitor {
        private final boolean beginsWork;
        private final boolean isConstructor;
        private final Set<String> finals;

        PointWeaver(MethodVisitor next, int access, String method, Set<String> finals) {
            super(Opcodes.ASM9, next);
            this.finals = finals;
            isConstructor = method.equals("<init>");
            beginsWork = (access & Opcodes.ACC_SYNCHRONIZED) != 0
                    || method.equals("run")
                    || method.equals("call")
                    || method.startsWith("lambda$");
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (beginsWork) {
                point();
            }
        }

        /** What a constructor does to its fields, no other thread sees yet; statics it does. */
        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
            if ((isStatic || !isConstructor) && !finals.contains(owner + "." + field) && isOwn(owner)) {
                point();
            }
            super.visitFieldInsn(opcode, owner, field, descriptor);
        }

        @Override
        public void visitInsn(int opcode) {
            boolean isElement = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
                    || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
            if (isElement || opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
                point();
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            String shorter = shorterSleep(owner, method, descriptor);
            if (shorter != null) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, AMPLIFIER, "sleep", shorter, false);
                return;
            }
            if (!method.equals("<init>") && isOfInterest(owner, method)) {
                point();
            }
            super.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
        }

        private void point() {
            super.visitLdcInsn(places.incrementAndGet());
            super.visitMethodInsn(Opcodes.INVOKESTATIC, AMPLIFIER, "point", "(I)V", false);
        }
    }

    private boolean isOwn(String owner) {
        return own.test(owner.replace('/', '.'));
    }

    private boolean isOfInterest(String owner, String method) {
        return owner.startsWith("java/util/")
                || owner.equals("java/lang/Thread")
                || owner.equals("java/lang/StringBuilder")
                || owner.equals("java/lang/StringBuffer")
                || method.equals("wait")
                || method.startsWith("notify")
                || isOwn(owner);
    }

    /** The descriptor of {@code Amplifier.sleep} to call; null if it is no sleep. */
    private static String shorterSleep(String owner, String method, String descriptor) {
        if (!method.equals("sleep")) {
            return null;
        }
        return switch (owner) {
            case "java/lang/Thread" -> descriptor;
            case "java/util/concurrent/TimeUnit" -> "(Ljava/util/concurrent/TimeUnit;J)V";
            default -> null;
        };
    }
}
