package course.classroom.interleave;

import course.classroom.interleave.inworld.ConditionWaits;
import course.classroom.interleave.standin.ArraySteps;
import course.classroom.interleave.standin.LockSupport;
import java.util.concurrent.locks.Condition;
import java.util.regex.Pattern;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Calls of the JDK's own, unwoven code that read or write what threads share: a step stands before each. */
final class MemoryRules {
    private MemoryRules() {}

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String LOCK_SUPPORT = Type.getInternalName(LockSupport.class);
    private static final String CONDITION_WAITS = Type.getInternalName(ConditionWaits.class);
    private static final String CONDITION = Type.getInternalName(Condition.class);
    private static final String ARRAY_STEPS = Type.getInternalName(ArraySteps.class);
    private static final Pattern ARRAY_WRITERS = Pattern.compile("fill|setAll|sort|parallel(?:Prefix|SetAll|Sort)");
    private static final Pattern RANGE = Pattern.compile("\\[+(?:L[^;]+;|\\w)II.*");

    static CallRule of(Call call, WovenClass type) {
        if (type.usesCollections() && !call.isStatic() && !call.isConstructor()) {
            String owner = collection(call, type);
            if (owner != null) {
                return call.isVirtual()
                        ? (code, collectionCall) -> callCollection(code, collectionCall, owner)
                        : (code, collectionCall) -> callOwn(code, collectionCall, owner);
            }
        }
        if (type.usesCollections() && CollectionCalls.copiesLastArgument(call)) {
            return (code, copying) -> {
                readLastArgument(code, copying);
                code.call(copying);
            };
        }
        return type.inLibrary() ? null : ofLearner(call);
    }

    private static CallRule ofLearner(Call call) {
        if (call.owner().equals(LOCK_SUPPORT)) {
            return call.name().startsWith("park") ? MemoryRules::park : null;
        }
        switch (call.owner()) {
            case "java/lang/invoke/VarHandle":
                return MemoryRules::callVarHandle;
            case "java/lang/System":
                return call.name().equals("arraycopy") ? MemoryRules::copyArray : null;
            case "java/util/Arrays":
                return call.parameters().startsWith("[") && !call.name().equals("asList")
                        ? MemoryRules::callArrays
                        : null;
            case "java/io/PrintStream":
            case "java/io/PrintWriter":
                return call.isVirtual() ? MemoryRules::print : null;
            default:
                return call.owner().startsWith("[") && call.name().equals("clone") ? MemoryRules::cloneArray : null;
        }
    }

    /** The type of the JDK whose method the call comes to, if that is a step on a collection; else null. */
    private static String collection(Call call, WovenClass type) {
        String owner = call.owner();
        if (!KnownClasses.isOfJdk(owner) && !Library.contains(owner)) {
            owner = type.known().inheritedFrom(owner, call.method());
        }
        return owner != null && CollectionCalls.concern(owner) ? owner : null;
    }

    private static void callCollection(Insertions code, Call call, String owner) {
        if (CollectionCalls.copiesLastArgument(call)) {
            readLastArgument(code, call);
        }
        code.pushSite(CollectionCalls.kind(owner, call.name()), "calls " + call.inWords());
        String descriptor = call.asStatic(call.receiver(), "I");
        code.call(code.type.bridges().to("call " + call.opcode() + call.full(), call.name(), descriptor, method -> {
            Insertions bridge = new Insertions(method, code.type, call.name(), 0);
            int parameters = Type.getArgumentTypes(descriptor).length;
            int site = Type.getArgumentsAndReturnSizes(descriptor) / 4 - 2;
            boolean ofElement = CollectionCalls.isOfElement(call);
            Bridges.load(method, descriptor, ofElement ? 2 : 1);
            method.visitLdcInsn(call.method());
            method.visitVarInsn(Opcodes.ILOAD, site);
            bridge.hook(ofElement ? "callAt" : "call", "(" + OBJECT + (ofElement ? "I" : "") + "Ljava/lang/String;I)V");
            Bridges.load(method, descriptor, parameters - 1);
            bridge.call(isConditionsWait(call, owner) && !code.type.inLibrary() ? withOddWakeUps(call) : call);
            if (CollectionCalls.isView(call)) {
                method.visitInsn(Opcodes.DUP);
                method.visitVarInsn(Opcodes.ALOAD, 0);
                bridge.hook("view", "(" + OBJECT + OBJECT + ")V");
            }
            Bridges.giveBack(method, descriptor);
        }));
    }

    /** On a condition, whether it is called that or by its class. */
    private static boolean isConditionsWait(Call call, String owner) {
        return call.name().startsWith("await") && (owner.equals(CONDITION) || owner.endsWith("$ConditionObject"));
    }

    private static Call withOddWakeUps(Call wait) {
        return new Call(
                Opcodes.INVOKESTATIC, CONDITION_WAITS, wait.name(), wait.asStatic('L' + CONDITION + ';', ""), false);
    }

    /** By {@code super.add(…)}, which only this very method can do: the receiver is its own. */
    private static void callOwn(Insertions code, Call call, String owner) {
        code.out.visitVarInsn(Opcodes.ALOAD, 0);
        code.pushSite(CollectionCalls.kind(owner, call.name()), "calls " + call.inWords());
        code.hook("inheritedCall", "(" + OBJECT + "I)V");
        code.call(call);
    }

    private static void readLastArgument(Insertions code, Call call) {
        String what = call.isConstructor() ? "new " + call.inWords().replace(".<init>", "") : call.inWords();
        code.insn(Opcodes.DUP);
        code.pushSite(Site.Kind.COLLECTION_READ, "calls " + what + " with");
        code.hook("inheritedCall", "(" + OBJECT + "I)V");
    }

    private static void park(Insertions code, Call call) {
        code.pushSite(Site.Kind.SYNCHRONIZES, "parks");
        code.hook("willPark", "(I)V");
        code.call(call);
    }

    private static void callVarHandle(Insertions code, Call call) {
        code.pushSite(Site.Kind.SYNCHRONIZES, "calls " + call.inWords());
        code.hook("step", "(I)V");
        code.call(call);
    }

    private static void copyArray(Insertions code, Call call) {
        code.pushSite(Site.Kind.READ, "calls System.arraycopy() from");
        code.pushSite(Site.Kind.WRITE, "calls System.arraycopy() to");
        code.out.visitMethodInsn(Opcodes.INVOKESTATIC, ARRAY_STEPS, "copy", call.asStatic("", "II"), false);
    }

    private static void callArrays(Insertions code, Call call) {
        boolean writes = ARRAY_WRITERS.matcher(call.name()).matches();
        code.pushSite(writes ? Site.Kind.WRITE : Site.Kind.READ, "calls " + call.inWords());
        String descriptor = call.asStatic("", "I");
        code.call(code.type.bridges().to("call " + call.full(), call.name(), descriptor, method -> {
            Insertions bridge = new Insertions(method, code.type, call.name(), 0);
            int site = Type.getArgumentsAndReturnSizes(descriptor) / 4 - 2;
            if (RANGE.matcher(call.parameters()).matches()) {
                Bridges.load(method, descriptor, 3);
                method.visitVarInsn(Opcodes.ILOAD, site);
                method.visitMethodInsn(Opcodes.INVOKESTATIC, ARRAY_STEPS, "range", "(" + OBJECT + "III)V", false);
            } else {
                method.visitVarInsn(Opcodes.ALOAD, 0);
                method.visitVarInsn(Opcodes.ILOAD, site);
                bridge.hook("wholeArray", "(" + OBJECT + "I)V");
            }
            Bridges.load(method, descriptor, Type.getArgumentTypes(descriptor).length - 1);
            bridge.call(call);
            Bridges.giveBack(method, descriptor);
        }));
    }

    private static void cloneArray(Insertions code, Call call) {
        code.insn(Opcodes.DUP);
        code.pushSite(Site.Kind.READ, "clones the array");
        code.hook("wholeArray", "(" + OBJECT + "I)V");
        code.call(call);
    }

    /** The stream holds a lock of its own while it calls a learner's {@code toString}: nobody else may run into that. */
    private static void print(Insertions code, Call call) {
        String descriptor = call.asStatic(call.receiver(), "");
        code.call(code.type.bridges().to("call " + call.full(), call.name(), descriptor, method -> {
            Insertions bridge = new Insertions(method, code.type, call.name(), 0);
            Label start = new Label();
            Label end = new Label();
            Label handler = new Label();
            method.visitTryCatchBlock(start, end, handler, null);
            undisturbed(bridge, 1);
            method.visitLabel(start);
            Bridges.load(method, descriptor, Type.getArgumentTypes(descriptor).length);
            bridge.call(call);
            method.visitLabel(end);
            undisturbed(bridge, -1);
            Bridges.giveBack(method, descriptor);
            catchAll(method, handler);
            undisturbed(bridge, -1);
            method.visitInsn(Opcodes.ATHROW);
        }));
    }

    static void undisturbed(Insertions code, int change) {
        code.push(change);
        code.hook("undisturbed", "(I)V");
    }

    /** Begins a handler that needs no variables, so that its frame is the same wherever it stands. */
    static void catchAll(MethodVisitor method, Label handler) {
        method.visitLabel(handler);
        method.visitFrame(Opcodes.F_FULL, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"});
    }
}
