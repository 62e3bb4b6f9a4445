package course.classroom.interleave;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Looks up whatever a class refers to, as the virtual machine would if it ever came to that line. */
final class LinkCheck {
    private final Class<?> from;
    private final Set<String> problems = new TreeSet<>();
    private String method;

    private LinkCheck(Class<?> from) {
        this.from = from;
    }

    /** What of it can't be found or may not be used from there, each with the method that refers to it. */
    static Set<String> problems(Class<?> type, byte[] classFile) {
        LinkCheck check = new LinkCheck(type);
        new ClassReader(classFile).accept(check.new References(), ClassReader.SKIP_FRAMES);
        return check.problems;
    }

    private final class References extends ClassVisitor {
        References() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            method = name;
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitTypeInsn(int opcode, String type) {
                    type(type);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                    field(owner, name);
                }

                @Override
                public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean itf) {
                    call(owner, name, descriptor);
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... args) {
                    Stream.of(args)
                            .filter(Handle.class::isInstance)
                            .map(Handle.class::cast)
                            .forEach(handle -> call(handle.getOwner(), handle.getName(), handle.getDesc()));
                }
            };
        }
    }

    private void problem(String what) {
        problems.add(from.getName() + '.' + method + " refers to " + what);
    }

    /** Null for an array, and for what is a problem. */
    private Class<?> type(String name) {
        if (name.startsWith("[")) {
            return null;
        }
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, from.getClassLoader());
            boolean exported = type.getModule().isExported(type.getPackageName(), from.getModule());
            if (!exported || !Modifier.isPublic(type.getModifiers()) && !isNeighbour(type)) {
                problem("a class out of its reach: " + name);
                return null;
            }
            return type;
        } catch (ClassNotFoundException e) {
            problem("no class: " + name);
            return null;
        }
    }

    private boolean isNeighbour(Class<?> type) {
        return type.getPackageName().equals(from.getPackageName()) && type.getClassLoader() == from.getClassLoader();
    }

    private void field(String owner, String name) {
        Class<?> type = type(owner);
        if (type != null) {
            Stream<Field> found = above(type).stream().flatMap(above -> Stream.of(above.getDeclaredFields()));
            check(owner + '.' + name, found.filter(field -> field.getName().equals(name)));
        }
    }

    private void call(String owner, String name, String descriptor) {
        Class<?> type = type(owner);
        if (type == null || type == MethodHandle.class || type == VarHandle.class) {
            return; // these two have any signature
        }
        MethodType signature;
        try {
            signature = MethodType.fromMethodDescriptorString(descriptor, from.getClassLoader());
        } catch (TypeNotPresentException e) {
            problem("no class: " + e.typeName());
            return;
        }
        check(
                owner + '.' + name + descriptor,
                name.equals("<init>") ? constructors(type, signature) : methods(type, name, signature));
    }

    private static Stream<Constructor<?>> constructors(Class<?> type, MethodType signature) {
        return Stream.of(type.getDeclaredConstructors())
                .filter(made -> Arrays.equals(made.getParameterTypes(), signature.parameterArray()));
    }

    private static Stream<Method> methods(Class<?> type, String name, MethodType signature) {
        return above(type).stream()
                .flatMap(above -> Stream.of(above.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name)
                        && method.getReturnType() == signature.returnType()
                        && Arrays.equals(method.getParameterTypes(), signature.parameterArray()));
    }

    /** The type, what it extends and implements, and {@link Object}. */
    private static Set<Class<?>> above(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> superclass = type; superclass != null; superclass = superclass.getSuperclass()) {
            all.add(superclass);
        }
        for (Class<?> superclass : Set.copyOf(all)) {
            Stream.of(superclass.getInterfaces()).forEach(implemented -> all.addAll(above(implemented)));
        }
        all.add(Object.class);
        return all;
    }

    private void check(String what, Stream<? extends Member> found) {
        Set<Member> members = new LinkedHashSet<>();
        found.forEach(members::add);
        if (members.isEmpty()) {
            problem("no member: " + what);
        } else if (members.stream().noneMatch(this::isAccessible)) {
            problem("a member out of its reach: " + what);
        }
    }

    private boolean isAccessible(Member member) {
        Class<?> owner = member.getDeclaringClass();
        int modifiers = member.getModifiers();
        if (Modifier.isPrivate(modifiers)) {
            return owner.getNestHost() == from.getNestHost();
        }
        return Modifier.isPublic(modifiers)
                || isNeighbour(owner)
                || Modifier.isProtected(modifiers) && owner.isAssignableFrom(from);
    }
}
