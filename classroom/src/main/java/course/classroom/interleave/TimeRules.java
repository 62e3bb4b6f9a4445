package course.classroom.interleave;

import static course.classroom.interleave.CallRule.hook;

import java.util.Map;
import org.objectweb.asm.Opcodes;

/** Calls whose result depends on the clock, on chance or on the machine. */
final class TimeRules {
    private TimeRules() {}

    /** As many as must not depend on the machine: a pool of one worker hides races. */
    private static final int PROCESSORS = 4;

    private static final String CLOCK = "Ljava/time/Clock;";
    private static final String ZONE = "Ljava/time/ZoneId;";

    private static final Map<String, CallRule> RULES = Map.of(
            "java/lang/System.nanoTime()J",
            hook("nanoTime"),
            "java/lang/System.currentTimeMillis()J",
            hook("currentTimeMillis"),
            "java/util/Date.<init>()V",
            (code, call) -> constructWith("currentTimeMillis", code, call),
            "java/time/Clock.systemDefaultZone()" + CLOCK,
            hook("systemClock"),
            "java/time/Clock.systemUTC()" + CLOCK,
            TimeRules::systemUtc,
            "java/time/Clock.system(" + ZONE + ")" + CLOCK,
            (code, call) -> pushClockInZone(code),
            "java/lang/Math.random()D",
            hook("random"),
            "java/util/Random.<init>()V",
            (code, call) -> constructWith("seed", code, call),
            "java/util/SplittableRandom.<init>()V",
            (code, call) -> constructWith("seed", code, call),
            "java/lang/Runtime.availableProcessors()I",
            TimeRules::processors);

    static CallRule of(Call call) {
        CallRule rule = RULES.get(call.full());
        if (rule == null
                && call.isStatic()
                && call.owner().startsWith("java/time/")
                && call.name().equals("now")) {
            return call.parameters().isEmpty()
                    ? TimeRules::now
                    : call.parameters().equals(ZONE) ? TimeRules::nowIn : null;
        }
        return rule;
    }

    /** The constructor that takes a long, with what that hook tells. */
    private static void constructWith(String hook, Insertions code, Call call) {
        code.hook(hook, "()J");
        code.call(call.withDescriptor("(J)V"));
    }

    private static void now(Insertions code, Call call) {
        code.hook("systemClock", "()" + CLOCK);
        code.call(call.withDescriptor("(" + CLOCK + ")" + call.result()));
    }

    private static void nowIn(Insertions code, Call call) {
        pushClockInZone(code);
        code.call(call.withDescriptor("(" + CLOCK + ")" + call.result()));
    }

    private static void systemUtc(Insertions code, Call call) {
        code.out.visitFieldInsn(Opcodes.GETSTATIC, "java/time/ZoneOffset", "UTC", "Ljava/time/ZoneOffset;");
        pushClockInZone(code);
    }

    /** In place of the zone on the stack. */
    private static void pushClockInZone(Insertions code) {
        code.hook("systemClock", "()" + CLOCK);
        code.insn(Opcodes.SWAP);
        code.call(new Call(Opcodes.INVOKEVIRTUAL, "java/time/Clock", "withZone", "(" + ZONE + ")" + CLOCK, false));
    }

    private static void processors(Insertions code, Call call) {
        code.insn(Opcodes.POP);
        code.push(PROCESSORS);
    }
}
