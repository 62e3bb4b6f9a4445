package course.classroom.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

@DisplayName("What the amplifier weaves")
class AmplifyingWeaverTest {
    private static final String NAPPER = "course.classroom.interleave.amplified.Napper";
    private static final String POINT = "Amplifier.point";

    /** The methods that each method calls, as {@code Thread.sleep}, in order. */
    private static Map<String, List<String>> calls() throws Exception {
        byte[] woven = new AmplifyingWeaver(NAPPER::equals).woven(NAPPER, AmplifyingWeaverTest::read);
        Map<String, List<String>> calls = new HashMap<>();
        new ClassReader(woven)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                List<String> found = calls.computeIfAbsent(name, method -> new ArrayList<>());
                                return new CallReader(found);
                            }
                        },
                        0);
        return calls;
    }

    private static byte[] read(String name) {
        try (InputStream in = AmplifyingWeaverTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class CallReader extends MethodVisitor {
        private final List<String> found;

        CallReader(List<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            found.add(owner.substring(owner.lastIndexOf('/') + 1) + "." + name);
        }
    }

    @Test
    @DisplayName("sleeps become shorter ones, TimeUnit's as well")
    void sleeps() throws Exception {
        assertThat(calls().get("nap"))
                .filteredOn(call -> call.endsWith(".sleep"))
                .containsExactly("Amplifier.sleep", "Amplifier.sleep");
    }

    @Test
    @DisplayName("a point stands before an element, but not before a field that is final")
    void elements() throws Exception {
        assertThat(calls().get("first")).containsExactly(POINT);
    }

    @Test
    @DisplayName("points stand before a monitor is entered and left, and before a field")
    void monitors() throws Exception {
        assertThat(calls().get("longest")).containsOnly(POINT).hasSize(4); // it is left in two places
    }

    @Test
    @DisplayName("a constructor's own fields have none, since nobody else sees them yet")
    void constructors() throws Exception {
        assertThat(calls().get("<init>")).doesNotContain(POINT);
    }
}
