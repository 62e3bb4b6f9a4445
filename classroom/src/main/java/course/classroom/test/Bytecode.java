package course.classroom.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What an answer asks of others, read from its class files: for a clause that restricts the means. Comments, strings and imports that
 * nothing uses don't count; classes that the answer brings along and uses are read as well, in whatever package.
 */
public final class Bytecode {
    private static final String MONITOR = "synchronized";

    /**
     * One place where an answer calls a method, makes an object or takes a monitor.
     *
     * @param owner the class called, such as {@code "java.lang.System"}; empty for a monitor
     * @param member the method; {@code "new"} for a constructor, {@code "synchronized"} for a monitor
     * @param file the source file; empty when the class file doesn't say
     * @param line 0 when the class file doesn't say, or for a synchronized method
     */
    public record Use(String owner, String member, String file, int line) {
        /** Whether it takes a monitor: a synchronized statement or method. */
        public boolean isMonitor() {
            return member.equals(MONITOR);
        }

        /** As a learner knows it: {@code "System.nanoTime (RunAll.java:12)"}. */
        @Override
        public String toString() {
            String simple = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
            String what = isMonitor() ? MONITOR : member.equals("new") ? "new " + simple : simple + "." + member;
            return "%s (%s%s)".formatted(what, file, line > 0 ? ":" + line : "");
        }
    }

    private final ClassLoader loader;
    private final String root; // where the answer's class files lie, all packages of it
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();
    private final List<Use> uses = new ArrayList<>();

    private Bytecode(Class<?> answer) {
        loader = answer.getClassLoader();
        String file = answer.getName().replace('.', '/') + ".class";
        String place = loader.getResource(file).toString();
        root = place.substring(0, place.length() - file.length());
    }

    /** Every use in the answer's class, its nested classes, those it extends, and those of its own that it uses. */
    public static List<Use> of(Class<?> answer) {
        Bytecode found = new Bytecode(answer);
        found.meet(answer.getName().replace('.', '/'));
        while (!found.unread.isEmpty()) {
            found.read(found.unread.remove());
        }
        return List.copyOf(found.uses);
    }

    private void meet(String type) {
        if (seen.add(type) && isAnswers(type)) {
            unread.add(type);
        }
    }

    /** Whether it lies beside the answer: neither the JDK's, nor a library's, nor the test's. */
    private boolean isAnswers(String type) {
        URL place = loader.getResource(type + ".class");
        return place != null && place.toString().startsWith(root);
    }

    private void read(String type) {
        try (InputStream in = loader.getResourceAsStream(type + ".class")) {
            if (in != null) {
                new ClassReader(in).accept(new TypeReader(), ClassReader.SKIP_FRAMES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class file of " + type, e);
        }
    }

    private final class TypeReader extends ClassVisitor {
        private String file = "";

        TypeReader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            meet(parent);
            for (String extended : interfaces) { // their default methods are the answer's as well
                meet(extended);
            }
        }

        @Override
        public void visitSource(String source, String debug) {
            file = source == null ? "" : source;
        }

        @Override
        public void visitNestMember(String member) {
            meet(member);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                uses.add(new Use("", MONITOR, file, 0));
            }
            return new MethodReader(file);
        }
    }

    private final class MethodReader extends MethodVisitor {
        private final String file;
        private int line;

        MethodReader(String file) {
            super(Opcodes.ASM9);
            this.file = file;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            use(owner, name);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle method) { // a method reference, or a lambda's body
                    use(method.getOwner(), method.getName());
                }
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            meet(owner);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                uses.add(new Use("", MONITOR, file, line));
            }
        }

        private void use(String owner, String name) {
            meet(owner);
            uses.add(new Use(owner.replace('/', '.'), name.equals("<init>") ? "new" : name, file, line));
        }
    }
}
