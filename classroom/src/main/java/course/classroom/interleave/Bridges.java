package course.classroom.interleave;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Static methods added to a woven class. A call whose receiver lies deep under its arguments on the stack goes through one: there
 * the arguments are variables, and hooks can be called with them before and after.
 */
final class Bridges {
    private final ClassVisitor target;
    private final String owner;
    private final boolean inInterface;
    private final Map<String, String> names = new HashMap<>();
    private final Queue<Runnable> bodies = new ArrayDeque<>();

    Bridges(ClassVisitor target, String owner, boolean inInterface) {
        this.target = target;
        this.owner = owner;
        this.inInterface = inInterface;
    }

    /**
     * A method in this class that does what {@code body} writes.
     *
     * @param key what the body depends on: equal ones are written once
     * @param hint part of the method's name, for stack traces
     * @return the call of it
     */
    Call to(String key, String hint, String descriptor, Consumer<MethodVisitor> body) {
        String name = names.get(key);
        if (name == null) {
            name = "interleave$" + (hint.equals("<init>") ? "new" : hint) + '$' + names.size();
            names.put(key, name);
            String added = name;
            bodies.add(() -> write(added, descriptor, body));
        }
        return new Call(Opcodes.INVOKESTATIC, owner, name, descriptor, inInterface);
    }

    /** Last in the class: writing one may ask for more. */
    void writeAll() {
        while (!bodies.isEmpty()) {
            bodies.remove().run();
        }
    }

    private void write(String name, String descriptor, Consumer<MethodVisitor> body) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor method = target.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        body.accept(method);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** Returns what is on the stack, as the result of a method with that descriptor. */
    static void giveBack(MethodVisitor method, String descriptor) {
        method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
    }

    /** Pushes the first {@code count} parameters of a static method. @return the variable behind them */
    static int load(MethodVisitor method, String descriptor, int count) {
        Type[] types = Type.getArgumentTypes(descriptor);
        int variable = 0;
        for (int i = 0; i < count; i++) {
            method.visitVarInsn(types[i].getOpcode(Opcodes.ILOAD), variable);
            variable += types[i].getSize();
        }
        return variable;
    }
}
