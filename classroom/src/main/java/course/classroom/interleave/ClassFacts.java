package course.classroom.interleave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the weaver must know of a class, read from its bytes: loading it to ask would be too early.
 *
 * @param superName internal; null for {@link Object}
 * @param fields the access flags of the declared fields by name
 * @param methods the declared methods, each with its descriptor appended
 */
record ClassFacts(String superName, List<String> interfaces, Map<String, Integer> fields, Set<String> methods) {
    static ClassFacts read(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Map<String, Integer> fields = new HashMap<>();
        Set<String> methods = new HashSet<>();
        ClassVisitor members = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
                fields.put(name, access);
                return null;
            }

            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] thrown) {
                methods.add(name + descriptor);
                return null;
            }
        };
        reader.accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassFacts(reader.getSuperName(), List.of(reader.getInterfaces()), fields, methods);
    }

    /** The line each method's code begins at, by name and descriptor: it is needed before the first line number is met. */
    static Map<String, Integer> firstLines(ClassReader reader) {
        Map<String, Integer> lines = new HashMap<>();
        ClassVisitor methods = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitLineNumber(int line, Label start) {
                        lines.putIfAbsent(name + descriptor, line);
                    }
                };
            }
        };
        reader.accept(methods, ClassReader.SKIP_FRAMES);
        return lines;
    }
}
