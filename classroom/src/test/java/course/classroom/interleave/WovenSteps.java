package course.classroom.interleave;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What hooks the weaver has put into a method, and with what sites. */
final class WovenSteps extends MethodVisitor {
    private static final String HOOKS = Type.getInternalName(Hooks.class);

    private final List<String> steps = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private int pushed = Site.NONE;

    private WovenSteps() {
        super(Opcodes.ASM9);
    }

    /** @param method whose name begins so, the bridges' included */
    static WovenSteps of(String type, String method) throws IOException {
        ClassLoader source = WovenSteps.class.getClassLoader();
        byte[] woven =
                WovenClasses.of(source).get(type.replace('.', '/'), source).classFile();
        WovenSteps found = new WovenSteps();
        new ClassReader(woven)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return name.startsWith(method) ? found : null;
                            }
                        },
                        0);
        return found;
    }

    /** As {@code field: reads total}; a call by way of a bridge as {@code bridge: calls List.add()}. */
    List<String> steps() {
        return steps;
    }

    List<Site> sites() {
        return sites;
    }

    @Override
    public void visitInsn(int opcode) {
        pushed = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : Site.NONE;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        pushed = operand;
    }

    @Override
    public void visitLdcInsn(Object value) {
        pushed = value instanceof Integer ? (Integer) value : Site.NONE;
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        pushed = Site.NONE;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean isBridge = name.startsWith("interleave$");
        boolean isHook = owner.equals(HOOKS) || owner.contains("/standin/");
        if (isHook || isBridge) {
            boolean hasSite = descriptor.contains("I)") && pushed >= 0 && !name.equals("undisturbed");
            steps.add((isBridge ? "bridge" : name)
                    + (hasSite ? ": " + Site.of(pushed).what() : ""));
            if (hasSite) {
                sites.add(Site.of(pushed));
            }
        }
        pushed = Site.NONE;
    }
}
