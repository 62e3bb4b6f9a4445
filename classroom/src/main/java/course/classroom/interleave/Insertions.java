package course.classroom.interleave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes what is put into a woven method: calls of {@link Hooks}, with sites that tell where the method stands. */
final class Insertions {
    private static final String HOOKS = Type.getInternalName(Hooks.class);

    /** Past the weaver: what is written here is not woven again. */
    final MethodVisitor out;

    final WovenClass type;
    final String method;
    int line;

    /** @param line the first one; the weaver sets the next */
    Insertions(MethodVisitor out, WovenClass type, String method, int line) {
        this.out = out;
        this.type = type;
        this.method = method;
        this.line = line;
    }

    void hook(String name, String descriptor) {
        out.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, name, descriptor, false);
    }

    void call(Call call) {
        out.visitMethodInsn(call.opcode(), call.owner(), call.name(), call.descriptor(), call.isInterface());
    }

    void push(int value) {
        if (value >= -1 && value <= 5) {
            out.visitInsn(Opcodes.ICONST_0 + value);
        } else {
            out.visitLdcInsn(value);
        }
    }

    void insn(int opcode) {
        out.visitInsn(opcode);
    }

    /** Pushes the number of a site here. */
    void pushSite(Site.Kind kind, String what) {
        pushSite(kind, what, null);
    }

    /** @param field as in {@link Site}; may be null */
    void pushSite(Site.Kind kind, String what, String field) {
        push(new Site(type.name().replace('/', '.'), method, type.file(), line, kind, what, field).number());
    }

    /** Pushes what is locked by a synchronized method. */
    void pushLock(boolean isStatic) {
        if (isStatic) {
            out.visitLdcInsn(Type.getObjectType(type.name()));
        } else {
            out.visitVarInsn(Opcodes.ALOAD, 0);
        }
    }
}
