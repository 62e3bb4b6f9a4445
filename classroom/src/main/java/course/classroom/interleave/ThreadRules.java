package course.classroom.interleave;

import static course.classroom.interleave.CallRule.hook;
import static course.classroom.interleave.CallRule.hookAt;

import course.classroom.interleave.inworld.ManagedBlocks;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Calls that start, stop, await or wake threads. */
final class ThreadRules {
    private ThreadRules() {}

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String THREAD = "Ljava/lang/Thread;";
    private static final String UNIT = "Ljava/util/concurrent/TimeUnit;";
    private static final String RUNNABLE = "Ljava/lang/Runnable;";

    private static final String FORK_JOIN_POOL = Library.CONTROLLED + "java/util/concurrent/ForkJoinPool";
    private static final String MANAGED_BLOCKS = Type.getInternalName(ManagedBlocks.class);

    /** Final in {@link Object}, so that they are that on every type. */
    private static final Map<String, CallRule> OF_OBJECT = Map.of(
            "wait()V", hookAt("wait", OBJECT, "waits on"),
            "wait(J)V", hookAt("wait", OBJECT, "waits on"),
            "wait(JI)V", hookAt("wait", OBJECT, "waits on"),
            "notify()V", hookAt("notify", OBJECT, "notifies one on"),
            "notifyAll()V", hookAt("notifyAll", OBJECT, "notifies all on"));

    private static final Map<String, CallRule> OF_THREAD = ofThread();

    private static final Set<String> QUESTIONS =
            Set.of("isInterrupted()Z", "interrupted()Z", "isAlive()Z", "getState()Ljava/lang/Thread$State;");

    private static final Map<String, CallRule> OF_TIME_UNIT = Map.of(
            "sleep(J)V", hook("sleep", UNIT),
            "timedWait(Ljava/lang/Object;J)V", hook("timedWait", UNIT),
            "timedJoin(Ljava/lang/Thread;J)V", hook("timedJoin", UNIT));

    private static final Map<String, CallRule> OF_BUILDER = Map.of(
            "start", hook("builderStart", OBJECT),
            "unstarted", hook("builderUnstarted", OBJECT),
            "factory", hook("builderFactory", OBJECT));

    private static Map<String, CallRule> ofThread() {
        Map<String, CallRule> rules = new HashMap<>();
        rules.put("start()V", ThreadRules::start);
        for (String join : Set.of("join()V", "join(J)V", "join(JI)V", "join(Ljava/time/Duration;)Z")) {
            rules.put(join, hookAt("join", THREAD, "joins"));
        }
        rules.put("interrupt()V", ThreadRules::interrupt);
        rules.put("isInterrupted()Z", hook("isInterrupted", THREAD));
        rules.put("isAlive()Z", hook("isAlive", THREAD));
        rules.put("getState()Ljava/lang/Thread$State;", hook("getState", THREAD));
        rules.put("getId()J", hook("threadId", THREAD));
        rules.put("threadId()J", hook("threadId", THREAD));
        for (String sleep : Set.of("sleep(J)V", "sleep(JI)V", "sleep(Ljava/time/Duration;)V")) {
            rules.put(sleep, hook("sleep"));
        }
        rules.put("yield()V", hook("yieldNow"));
        rules.put("onSpinWait()V", hook("yieldNow"));
        rules.put("interrupted()Z", hook("interrupted"));
        rules.put("holdsLock(Ljava/lang/Object;)Z", hook("holdsLock"));
        rules.put("startVirtualThread(Ljava/lang/Runnable;)Ljava/lang/Thread;", hook("startVirtual"));
        return rules;
    }

    static CallRule of(Call call, WovenClass type) {
        if (call.isStatic()
                && call.name().equals("managedBlock")
                && call.owner().equals(FORK_JOIN_POOL)) {
            return type.name().equals(MANAGED_BLOCKS) ? null : CallRule.redirect(MANAGED_BLOCKS, "managedBlock");
        }
        if (call.isConstructor()) {
            return call.owner().equals("java/lang/Thread") && call.parameters().contains(RUNNABLE)
                    ? ThreadRules::construct
                    : null;
        }
        if (!call.isStatic() && OF_OBJECT.containsKey(call.method())) {
            return OF_OBJECT.get(call.method());
        }
        if (OF_THREAD.containsKey(call.method()) && type.known().reachesThread(call.owner(), call.method())) {
            CallRule rule = OF_THREAD.get(call.method());
            return QUESTIONS.contains(call.method()) && !type.inLibrary() ? asked(rule) : rule;
        }
        if (call.owner().equals("java/util/concurrent/TimeUnit")) {
            return OF_TIME_UNIT.get(call.method());
        }
        return call.owner().startsWith("java/lang/Thread$Builder") ? OF_BUILDER.get(call.name()) : null;
    }

    /** With a step before it. */
    private static CallRule asked(CallRule question) {
        return (code, call) -> {
            code.hook("question", "()V");
            question.weave(code, call);
        };
    }

    /** The real {@code start()} stays where it is: it may be overridden, and must throw what it throws. */
    private static void start(Insertions code, Call call) {
        code.insn(Opcodes.DUP);
        code.hook(call.isVirtual() ? "beforeStart" : "beforeSuperStart", "(" + THREAD + ")V");
        code.call(call);
        code.pushSite(Site.Kind.SYNCHRONIZES, "has started a thread");
        code.hook("afterStart", "(I)V");
    }

    /** The real {@code super.interrupt()} is called only if the hook says so. */
    private static void interrupt(Insertions code, Call call) {
        if (call.isVirtual()) {
            code.hook("interrupt", "(" + THREAD + ")V");
            return;
        }
        String descriptor = "(" + Type.getObjectType(code.type.name()).getDescriptor() + ")V";
        code.call(code.type.bridges().to("super.interrupt", "interrupt", descriptor, method -> {
            Label end = new Label();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            new Insertions(method, code.type, code.method, 0).hook("interruptSuper", "(" + THREAD + ")Z");
            method.visitJumpInsn(Opcodes.IFEQ, end);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitMethodInsn(call.opcode(), call.owner(), call.name(), call.descriptor(), call.isInterface());
            method.visitLabel(end);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitInsn(Opcodes.RETURN);
        }));
    }

    /** Wraps the {@link Runnable}; what lies on it, of a name, a stack size and a flag, is moved out of the way. */
    private static void construct(Insertions code, Call call) {
        String above = call.parameters().substring(call.parameters().indexOf(RUNNABLE) + RUNNABLE.length());
        if (above.endsWith("Z")) {
            code.hook("putFlagAside", "(Z)V");
        }
        if (above.contains("J")) {
            code.hook("putAside", "(J)V");
        }
        boolean named = above.startsWith("L");
        if (named) {
            code.insn(Opcodes.SWAP);
        }
        code.hook("wrap", "(" + RUNNABLE + ")" + RUNNABLE);
        if (named) {
            code.insn(Opcodes.SWAP);
        }
        if (above.contains("J")) {
            code.hook("takeBack", "()J");
        }
        if (above.endsWith("Z")) {
            code.hook("takeFlagBack", "()Z");
        }
        code.call(call);
    }
}
