package course.classroom.interleave;

import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A call in a class file.
 *
 * @param opcode as {@link Opcodes#INVOKEVIRTUAL}
 * @param owner the internal name of the type it is made on
 */
record Call(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    private static final Set<Integer> REFERENCES = Set.of(
            Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE, Opcodes.H_INVOKESTATIC, Opcodes.H_NEWINVOKESPECIAL);

    /** What a method reference calls; null for one that can't be called from a static method, as {@code super::run}. */
    static Call of(Handle handle) {
        if (!REFERENCES.contains(handle.getTag())) {
            return null;
        }
        return new Call(
                opcode(handle.getTag()), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
    }

    private static int opcode(int tag) {
        switch (tag) {
            case Opcodes.H_INVOKEVIRTUAL:
                return Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE:
                return Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKESTATIC:
                return Opcodes.INVOKESTATIC;
            default:
                return Opcodes.INVOKESPECIAL;
        }
    }

    boolean isStatic() {
        return opcode == Opcodes.INVOKESTATIC;
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    /** On any object: not static, and neither {@code super.m()} nor a constructor. */
    boolean isVirtual() {
        return opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    }

    /** As {@code sleep(J)V}. */
    String method() {
        return name + descriptor;
    }

    /** As {@code java/lang/Thread.sleep(J)V}. */
    String full() {
        return owner + '.' + name + descriptor;
    }

    Call on(String otherOwner) {
        return new Call(opcode, otherOwner, name, descriptor, isInterface);
    }

    Call withDescriptor(String other) {
        return new Call(opcode, owner, name, other, isInterface);
    }

    /** The descriptors of the parameters, without the brackets. */
    String parameters() {
        return descriptor.substring(1, descriptor.indexOf(')'));
    }

    /** The result's descriptor. */
    String result() {
        return descriptor.substring(descriptor.indexOf(')') + 1);
    }

    /** The descriptor of a static method in this one's place, with the receiver in front and more parameters behind. */
    String asStatic(String receiver, String more) {
        return '(' + receiver + parameters() + more + ')' + result();
    }

    /** The type of the object it is made on, as a descriptor. */
    String receiver() {
        return isStatic() ? "" : Type.getObjectType(owner).getDescriptor();
    }

    /** As {@code ArrayList.add()}. */
    String inWords() {
        String type = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
        return type + '.' + name + "()";
    }
}
