package course.classroom.interleave;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Weaves one class: calls of {@link Hooks} before the steps that other threads can see, and in the place of those that may block. */
final class Weaver extends ClassVisitor {
    /**
     * A class ready to be defined.
     *
     * @param mutableStatics must another schedule have it anew?
     * @param inheritance may it hand values of its own on from a thread to those that this one makes?
     */
    record Woven(byte[] classFile, boolean mutableStatics, boolean inheritance) {}

    private static final String INHERITED = "java/lang/InheritableThreadLocal";

    /** Types of final static fields that never change. Primitive ones are told by their length. */
    private static final Set<String> IMMUTABLE = Set.of(
            "Ljava/lang/String;",
            "Ljava/lang/Boolean;",
            "Ljava/lang/Character;",
            "Ljava/lang/Class;",
            "Ljava/lang/Double;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Long;",
            "Ljava/lang/management/ThreadMXBean;",
            "Ljava/lang/invoke/MethodHandle;",
            "Ljava/lang/invoke/VarHandle;",
            "Ljava/time/Duration;",
            "Ljava/util/concurrent/TimeUnit;",
            "Ljava/util/concurrent/atomic/AtomicIntegerFieldUpdater;",
            "Ljava/util/concurrent/atomic/AtomicLongFieldUpdater;",
            "Ljava/util/concurrent/atomic/AtomicReferenceFieldUpdater;",
            "Ljava/util/regex/Pattern;");

    private final KnownClasses known;
    private final boolean inLibrary;
    private final ClassReader reader;
    private Map<String, Integer> firstLines; // read when first needed
    private WovenClass type;
    private String file;
    private boolean isEnum;
    private boolean needsClose;
    private boolean mutableStatics;

    private Weaver(ClassReader reader, ClassWriter writer, KnownClasses known, boolean inLibrary) {
        super(Opcodes.ASM9, writer);
        this.reader = reader;
        this.known = known;
        this.inLibrary = inLibrary;
    }

    /** @param classFile with the new names already in it */
    static Woven weave(byte[] classFile, KnownClasses known, boolean inLibrary) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Weaver weaver = new Weaver(reader, writer, known, inLibrary);
        reader.accept(weaver, 0);
        boolean inheritance = !inLibrary && new String(classFile, StandardCharsets.ISO_8859_1).contains(INHERITED);
        return new Woven(writer.toByteArray(), weaver.mutableStatics, inheritance);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        super.visit(version, access, name, signature, superName, interfaces);
        isEnum = (access & Opcodes.ACC_ENUM) != 0;
        boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        needsClose = inLibrary && !isInterface && List.of(interfaces).contains(DefaultClose.OWNER);
        file = name.substring(name.lastIndexOf('/') + 1);
        type = new WovenClass(name, file, isInterface, inLibrary, known, new Bridges(cv, name, isInterface));
    }

    @Override
    public void visitSource(String source, String debug) {
        super.visitSource(source, debug);
        if (source != null) {
            type = new WovenClass(type.name(), source, type.isInterface(), inLibrary, known, type.bridges());
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        mutableStatics |= isMutableStatic(access, descriptor);
        return super.visitField(access, name, descriptor, signature, value);
    }

    /** An enum's constants are, if they have fields that may change. */
    private boolean isMutableStatic(int access, String descriptor) {
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        boolean isConstant = (access & (Opcodes.ACC_ENUM | Opcodes.ACC_SYNTHETIC)) != 0;
        boolean isKept = isStatic ? !isConstant : isEnum;
        if (!isKept) {
            return false;
        }
        boolean isFinal = (access & Opcodes.ACC_FINAL) != 0;
        return !isFinal || descriptor.length() > 1 && !IMMUTABLE.contains(descriptor);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        boolean hasCode = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        needsClose &= !(name + descriptor).equals(DefaultClose.METHOD);
        if (!hasCode) {
            return super.visitMethod(access, name, descriptor, signature, thrown);
        }
        boolean isSynchronized = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
        int line = isSynchronized ? firstLine(name + descriptor) : 0;
        MethodVisitor method =
                super.visitMethod(access & ~Opcodes.ACC_SYNCHRONIZED, name, descriptor, signature, thrown);
        MethodWeaver.Role role = MethodWeaver.Role.of(type, access, name + descriptor);
        return new MethodWeaver(new Insertions(method, type, name, line), access, role);
    }

    private int firstLine(String method) {
        if (firstLines == null) {
            firstLines = ClassFacts.firstLines(reader);
        }
        return firstLines.getOrDefault(method, 0);
    }

    @Override
    public void visitEnd() {
        if (needsClose) {
            DefaultClose.copyTo(this);
        }
        type.bridges().writeAll();
        super.visitEnd();
    }
}
