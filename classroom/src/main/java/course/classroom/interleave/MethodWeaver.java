package course.classroom.interleave;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Weaves one method: hooks at its entry and its exits, before its steps on memory, and in the place of monitors and of calls.
 *
 * <p>The stack maps stay as they are, since nothing inserted changes a variable or jumps; the handlers added at the end need none.
 */
final class MethodWeaver extends MethodVisitor {
    private static final String OBJECT = "Ljava/lang/Object;";

    /** What the method is, as far as its entry and exits are concerned. */
    enum Role {
        PLAIN,
        CONSTRUCTOR,
        INITIALIZER,
        /** {@code run()} of a thread. */
        RUN;

        static Role of(WovenClass type, int access, String method) {
            if (method.startsWith("<init>")) {
                return CONSTRUCTOR;
            }
            if (method.equals("<clinit>()V")) {
                return INITIALIZER;
            }
            boolean isRun = method.equals("run()V") && (access & Opcodes.ACC_STATIC) == 0;
            return isRun && type.known().isThread(type.name()) ? RUN : PLAIN;
        }
    }

    private final Insertions code;
    private final WovenClass type;
    private final Role role;
    private final boolean isStatic;
    private final boolean isSynchronized;
    private final Label begun = new Label();
    private final Label locked = new Label();
    private final Set<Label> passed = new HashSet<>();
    private boolean constructed; // may fields of this be used?
    private int underConstruction; // objects that a constructor has made but not initialized before it calls super()

    MethodWeaver(Insertions code, int access, Role role) {
        super(Opcodes.ASM9, code.out);
        this.code = code;
        this.role = role;
        type = code.type;
        isStatic = (access & Opcodes.ACC_STATIC) != 0;
        isSynchronized = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
        constructed = role != Role.CONSTRUCTOR;
    }

    // ---- Entry and exits

    @Override
    public void visitCode() {
        super.visitCode();
        if (role == Role.INITIALIZER) {
            MemoryRules.undisturbed(code, 1);
            super.visitLabel(begun);
        } else if (role == Role.RUN) {
            super.visitLabel(begun);
            code.hook("begin", "()V");
        }
        if (isSynchronized) {
            code.pushLock(isStatic);
            code.pushSite(Site.Kind.SYNCHRONIZES, "enters synchronized " + code.method + "()");
            code.hook("enterMethod", "(" + OBJECT + "I)V");
            super.visitLabel(locked);
        }
    }

    private void leave() {
        if (isSynchronized) {
            code.hook("exitMethod", "()V");
        }
        if (role == Role.INITIALIZER) {
            MemoryRules.undisturbed(code, -1);
        } else if (role == Role.RUN) {
            code.hook("end", "()V");
        }
    }

    /** Adds the handlers. They come last, so that the method's own, within them, are asked first. */
    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (isSynchronized) {
            catchFrom(locked);
            code.hook("exitMethod", "()V");
            super.visitInsn(Opcodes.ATHROW);
        }
        if (role == Role.INITIALIZER) {
            catchFrom(begun);
            MemoryRules.undisturbed(code, -1);
            super.visitInsn(Opcodes.ATHROW);
        } else if (role == Role.RUN) {
            catchFrom(begun);
            code.hook("endWith", "(Ljava/lang/Throwable;)V");
            super.visitInsn(Opcodes.RETURN);
        }
        super.visitMaxs(maxStack, maxLocals);
    }

    private void catchFrom(Label start) {
        Label handler = new Label();
        super.visitTryCatchBlock(start, handler, handler, null);
        MemoryRules.catchAll(mv, handler);
    }

    // ---- Steps

    @Override
    public void visitLineNumber(int line, Label start) {
        code.line = line;
        super.visitLineNumber(line, start);
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        if (!type.inLibrary() && passed.contains(target)) {
            code.hook("loop", "()V");
        }
        super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER) {
            code.pushSite(Site.Kind.SYNCHRONIZES, "locks");
            code.hook("enter", "(" + OBJECT + "I)V");
        } else if (opcode == Opcodes.MONITOREXIT) {
            code.hook("exit", "(" + OBJECT + ")V");
        } else {
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                leave();
            } else if (!type.inLibrary()) {
                beforeElement(opcode);
            }
            super.visitInsn(opcode);
        }
    }

    private void beforeElement(int opcode) {
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            code.insn(Opcodes.DUP2);
            element(Site.Kind.READ, "reads an element");
        } else if (opcode == Opcodes.LASTORE || opcode == Opcodes.DASTORE) {
            code.insn(Opcodes.DUP2_X2);
            code.insn(Opcodes.POP2);
            code.insn(Opcodes.DUP2_X2);
            element(Site.Kind.WRITE, "writes an element");
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            code.insn(Opcodes.DUP_X2);
            code.insn(Opcodes.POP);
            code.insn(Opcodes.DUP2_X1);
            element(Site.Kind.WRITE, "writes an element");
        }
    }

    private void element(Site.Kind kind, String what) {
        code.pushSite(kind, what);
        code.hook("element", "(" + OBJECT + "II)V");
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (!type.inLibrary() && constructed && role != Role.INITIALIZER && !isOfJdk(owner)) {
            KnownClasses.Field field = type.known().field(owner, name);
            if (KnownClasses.isShared(field)) {
                beforeField(opcode, name, descriptor, field == null ? new KnownClasses.Field(owner, 0) : field);
            }
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    private static boolean isOfJdk(String owner) {
        return KnownClasses.isOfJdk(owner) || Library.contains(owner);
    }

    private void beforeField(int opcode, String name, String descriptor, KnownClasses.Field field) {
        boolean writes = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
        if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
            code.insn(Opcodes.ACONST_NULL);
        } else if (!writes) {
            code.insn(Opcodes.DUP);
        } else if (Type.getType(descriptor).getSize() == 2) {
            code.insn(Opcodes.DUP2_X1);
            code.insn(Opcodes.POP2);
            code.insn(Opcodes.DUP_X2);
        } else {
            code.insn(Opcodes.DUP2);
            code.insn(Opcodes.POP);
        }
        Site.Kind plain = writes ? Site.Kind.WRITE : Site.Kind.READ;
        code.pushSite(
                field.is(Opcodes.ACC_VOLATILE) ? Site.Kind.VOLATILE : plain,
                (writes ? "writes " : "reads ") + name,
                field.declaringClass().replace('/', '.') + '.' + name);
        code.hook("field", "(" + OBJECT + "I)V");
    }

    // ---- Calls

    @Override
    public void visitTypeInsn(int opcode, String created) {
        if (opcode == Opcodes.NEW) {
            underConstruction++;
        }
        super.visitTypeInsn(opcode, created);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        Call call = new Call(opcode, owner, name, descriptor, isInterface);
        CallRule rule = CallRule.of(call, type);
        if (rule == null) {
            code.call(call);
        } else {
            rule.weave(code, call);
        }
        if (call.isConstructor()) {
            if (underConstruction > 0) {
                underConstruction--;
            } else {
                constructed = true; // that was super() or this()
            }
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] woven = arguments.clone();
        for (int i = 0; i < woven.length; i++) {
            if (woven[i] instanceof Handle) {
                woven[i] = weave((Handle) woven[i], descriptor);
            }
        }
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, woven);
    }

    /** A method reference, to a method of this class that makes the woven call, if there is a rule for it. */
    private Handle weave(Handle reference, String captured) {
        Call call = Call.of(reference);
        CallRule rule = call == null ? null : CallRule.of(call, type);
        if (rule == null) {
            return reference;
        }
        Call bridge = References.bridge(code, call, rule, captured);
        return new Handle(
                Opcodes.H_INVOKESTATIC, bridge.owner(), bridge.name(), bridge.descriptor(), bridge.isInterface());
    }
}
