package course.classroom.interleave;

import org.objectweb.asm.Opcodes;

/** What is woven in the place of a call. Its arguments are on the stack. */
@FunctionalInterface
interface CallRule {
    void weave(Insertions code, Call call);

    /** The rule for a call in that class; null if it stays as it is. */
    static CallRule of(Call call, WovenClass type) {
        CallRule rule = ThreadRules.of(call, type);
        if (rule == null) {
            rule = TimeRules.of(call);
        }
        if (rule == null) {
            rule = type.inLibrary() ? LibraryRules.of(call, type) : null;
        }
        return rule != null ? rule : MemoryRules.of(call, type);
    }

    /** The hook of that name in place of a static method with the same parameters. */
    static CallRule hook(String name) {
        return (code, call) -> code.hook(name, call.descriptor());
    }

    /** The hook of that name in place of a method, with the receiver, of that type, as its first parameter. */
    static CallRule hook(String name, String receiver) {
        return (code, call) -> code.hook(name, call.asStatic(receiver, ""));
    }

    /** As {@link #hook(String, String)}, with the site, told in those words, as its last parameter. */
    static CallRule hookAt(String name, String receiver, String what) {
        return (code, call) -> {
            code.pushSite(Site.Kind.SYNCHRONIZES, what);
            code.hook(name, call.asStatic(receiver, "I"));
        };
    }

    /** That static method of that class of the library, with the same parameters. */
    static CallRule redirect(String owner, String name) {
        return (code, call) -> code.out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, call.descriptor(), false);
    }
}
