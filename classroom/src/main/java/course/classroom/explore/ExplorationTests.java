package course.classroom.explore;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the methods of a test class that explore schedules, by its class file. */
public final class ExplorationTests {
    private static final String ENGINE = "course/classroom/interleave/Interleavings";
    private static final Set<String> ENTRIES = Set.of("run", "explore");

    private ExplorationTests() {}

    /** The names of those methods, in the order of the file. */
    public static Set<String> of(Class<?> test) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        String file = test.getName().replace('.', '/') + ".class";
        try (InputStream in = test.getClassLoader().getResourceAsStream(file)) {
            new ClassReader(in).accept(new Finder(found), ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        }
        return found;
    }

    private static final class Finder extends ClassVisitor {
        private final Set<String> found;

        Finder(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String of, boolean isInterface) {
                    if (owner.equals(ENGINE) && ENTRIES.contains(called)) {
                        found.add(name);
                    }
                }
            };
        }
    }
}
