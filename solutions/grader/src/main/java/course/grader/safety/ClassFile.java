package course.grader.safety;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file mentions. Its pool of constants is read as it is: nothing can be called that isn't in there. */
final class ClassFile {
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;

    private final String name;
    private final Set<Use> uses = new LinkedHashSet<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private boolean natives;

    ClassFile(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        name = reader.getClassName();
        readPool(reader);
        reader.accept(new Places(), ClassReader.SKIP_FRAMES);
    }

    /** As {@code course/threads/RunAll}. */
    String name() {
        return name;
    }

    Set<Use> uses() {
        return uses;
    }

    boolean hasNativeMethods() {
        return natives;
    }

    /** Where it is used, as {@code " (RunAll.java:14)"}; empty if no line is known. */
    String place(Use use) {
        return places.getOrDefault(use.owner() + "." + use.member(), "");
    }

    private void readPool(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset == 0) {
                continue; // the second half of a long or a double
            }
            int tag = reader.readByte(offset - 1);
            if (tag == CLASS) {
                uses.add(new Use(element(reader.readUTF8(offset, buffer)), "", ""));
            } else if (tag == FIELD || tag == METHOD || tag == INTERFACE_METHOD) {
                int pair = reader.getItem(reader.readUnsignedShort(offset + 2));
                uses.add(new Use(
                        element(reader.readClass(offset, buffer)),
                        reader.readUTF8(pair, buffer),
                        reader.readUTF8(pair + 2, buffer)));
            }
        }
    }

    /** An array's element type; a primitive one's letter belongs to no package and is of no interest. */
    private static String element(String type) {
        String bare = type.replaceFirst("^\\[+", "");
        return bare.length() < type.length() && bare.startsWith("L") ? bare.substring(1, bare.length() - 1) : bare;
    }

    /** Notes the first line of each mention. */
    private final class Places extends ClassVisitor {
        private String source = "";

        Places() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitSource(String file, String debug) {
            source = file == null ? "" : file;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String types, String generic, String[] thrown) {
            natives |= (access & Opcodes.ACC_NATIVE) != 0;
            return new MethodVisitor(Opcodes.ASM9) {
                private int line;

                @Override
                public void visitLineNumber(int number, Label start) {
                    line = number;
                }

                @Override
                public void visitMethodInsn(int code, String owner, String called, String of, boolean isInterface) {
                    note(owner, called);
                }

                @Override
                public void visitFieldInsn(int code, String owner, String field, String of) {
                    note(owner, field);
                }

                @Override
                public void visitTypeInsn(int code, String type) {
                    note(type, "");
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String of, Handle bootstrap, Object... constants) {
                    for (Object constant : constants) {
                        if (constant instanceof Handle handle) {
                            note(handle.getOwner(), handle.getName());
                        }
                    }
                }

                private void note(String owner, String member) {
                    String place = " (" + source + ":" + line + ")";
                    places.putIfAbsent(owner + "." + member, place);
                    places.putIfAbsent(owner + ".", place);
                }
            };
        }
    }
}
