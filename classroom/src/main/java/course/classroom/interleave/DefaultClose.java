package course.classroom.interleave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * {@code ExecutorService.close()} (JDK 19 and newer), which the library's executors inherit from an interface that is not renamed.
 * It waits and interrupts, so they get it as a method of their own, to be woven.
 */
final class DefaultClose {
    static final String OWNER = "java/util/concurrent/ExecutorService";
    static final String METHOD = "close()V";

    private DefaultClose() {}

    /** Adds the method, if this JDK's interface has it. */
    static void copyTo(ClassVisitor type) {
        ClassVisitor copier = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] thrown) {
                return (name + descriptor).equals(METHOD)
                        ? type.visitMethod(access, name, descriptor, signature, thrown)
                        : null;
            }
        };
        try (InputStream in = ClassLoader.getSystemResourceAsStream(OWNER + ".class")) {
            new ClassReader(Library.rename(in.readAllBytes())).accept(copier, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
