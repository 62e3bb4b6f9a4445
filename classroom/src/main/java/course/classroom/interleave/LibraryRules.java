package course.classroom.interleave;

import course.classroom.interleave.standin.Unsafe;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Calls that only the renamed classes of the JDK make, where a new name alone doesn't do. */
final class LibraryRules {
    private LibraryRules() {}

    private static final String UNSAFE = Type.getInternalName(Unsafe.class);

    private static final String JUC = "java/util/concurrent/";

    static CallRule of(Call call, WovenClass type) {
        if (call.owner().equals(UNSAFE) && call.method().equals("arrayBaseOffset(Ljava/lang/Class;)J")) {
            return LibraryRules::arrayBaseOffset;
        }
        if (call.owner().equals(JUC + "CancellationException")
                && call.method().startsWith("<init>(Ljava/lang/String;L" + JUC)) {
            return LibraryRules::cancellation;
        }
        if ((call.owner().equals(JUC + "ExecutionException") || call.owner().equals(JUC + "CompletionException"))
                && call.method().equals("<init>()V")) {
            return LibraryRules::withoutCause;
        }
        return null;
    }

    /** An int until JDK 24, a long since; a class can't have both. */
    private static void arrayBaseOffset(Insertions code, Call call) {
        code.call(call.withDescriptor("(Ljava/lang/Class;)I"));
        code.insn(Opcodes.I2L);
    }

    /** The constructor with a cause is the package's own. */
    private static void cancellation(Insertions code, Call call) {
        code.insn(Opcodes.POP);
        code.call(call.withDescriptor("(Ljava/lang/String;)V"));
    }

    /** The constructor without one is protected. */
    private static void withoutCause(Insertions code, Call call) {
        code.insn(Opcodes.ACONST_NULL);
        code.call(call.withDescriptor("(Ljava/lang/Throwable;)V"));
    }
}
