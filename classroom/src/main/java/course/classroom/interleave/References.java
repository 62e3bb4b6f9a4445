package course.classroom.interleave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Method references to methods whose calls are woven, as {@code Thread::start} and {@code list::add}. */
final class References {
    private References() {}

    /**
     * A method of the class being woven that makes the call as if it stood where the reference stands.
     *
     * @param captured a descriptor whose parameters are what the reference is made with: nothing, or the receiver
     */
    static Call bridge(Insertions at, Call call, CallRule rule, String captured) {
        int line = at.line;
        String descriptor = descriptor(call, captured);
        String key = "reference " + call.opcode() + call.full() + descriptor + at.method + line;
        return at.type.bridges().to(key, call.name(), descriptor, method -> {
            Insertions code = new Insertions(method, at.type, at.method, line);
            if (call.isConstructor()) {
                method.visitTypeInsn(Opcodes.NEW, call.owner());
                method.visitInsn(Opcodes.DUP);
            }
            Bridges.load(method, descriptor, Type.getArgumentTypes(descriptor).length);
            rule.weave(code, call);
            Bridges.giveBack(method, descriptor);
        });
    }

    /** A receiver that is captured must have exactly the type it is captured as, as for {@code car::notifyAll}. */
    private static String descriptor(Call call, String captured) {
        if (call.isConstructor()) {
            return '('
                    + call.parameters()
                    + ')'
                    + Type.getObjectType(call.owner()).getDescriptor();
        }
        Type[] receivers = Type.getArgumentTypes(captured);
        boolean isBound = call.isVirtual() && receivers.length > 0;
        return call.asStatic(isBound ? receivers[0].getDescriptor() : call.receiver(), "");
    }
}
