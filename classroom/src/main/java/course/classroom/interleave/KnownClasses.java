package course.classroom.interleave;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** Answers the weaver's questions about the classes that a class refers to. Names are internal and already {@link Library renamed}. */
final class KnownClasses {
    private static final String THREAD = "java/lang/Thread";

    /** A field found where it is declared. */
    record Field(String declaringClass, int access) {
        boolean is(int flag) {
            return (access & flag) != 0;
        }
    }

    private final ClassLoader source;
    private final Map<String, Optional<ClassFacts>> facts; // of this source, kept by the caller

    KnownClasses(ClassLoader source, Map<String, Optional<ClassFacts>> facts) {
        this.source = source;
        this.facts = facts;
    }

    /** Empty if there is no such class. */
    Optional<ClassFacts> facts(String name) {
        Optional<ClassFacts> known = facts.get(name);
        if (known == null) {
            known = read(name).map(ClassFacts::read);
            facts.put(name, known);
        }
        return known;
    }

    private Optional<byte[]> read(String name) {
        try {
            return Optional.ofNullable(Library.contains(name) ? Library.read(name) : read(source, name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A class file with the new names in it; null if there is none. */
    static byte[] read(ClassLoader source, String name) throws IOException {
        try (InputStream in = source.getResourceAsStream(name + ".class")) {
            return in == null ? null : Library.rename(in.readAllBytes());
        }
    }

    static boolean isOfJdk(String name) {
        return name.startsWith("java/")
                || name.startsWith("javax/")
                || name.startsWith("jdk/")
                || name.startsWith("sun/");
    }

    /** Null if it can't be found. */
    Field field(String owner, String name) {
        for (String type = owner; type != null; type = superName(type)) {
            ClassFacts known = facts(type).orElse(null);
            if (known == null) {
                return null;
            }
            Integer access = known.fields().get(name);
            if (access != null) {
                return new Field(type, access);
            }
            for (String above : known.interfaces()) {
                Field constant = field(above, name);
                if (constant != null) {
                    return constant;
                }
            }
        }
        return null;
    }

    boolean isThread(String type) {
        return reachesThread(type, "");
    }

    /** Does a call of that method, with descriptor, on that type come to what {@link Thread} itself declares? */
    boolean reachesThread(String type, String method) {
        String above = type;
        while (above != null && !above.equals(THREAD)) {
            if (isForeign(above) || declares(above, method)) {
                return false;
            }
            above = superName(above);
        }
        return above != null;
    }

    /**
     * The class of the JDK, or of the library, that a call of that method on a learner's type comes to when neither it nor a
     * superclass of the learner's has such a method. Null if they have, or if that class is {@link Object}.
     */
    String inheritedFrom(String type, String method) {
        String above = type;
        while (above != null && !isOfJdk(above) && !Library.contains(above)) {
            if (isForeign(above) || declares(above, method)) {
                return null;
            }
            above = superName(above);
        }
        return "java/lang/Object".equals(above) ? null : above;
    }

    /** Not worth reading, since no superclass leads from there to a thread or a collection. */
    private static boolean isForeign(String type) {
        return type.startsWith("[") || isOfJdk(type);
    }

    private boolean declares(String type, String method) {
        return facts(type).map(known -> known.methods().contains(method)).orElse(false);
    }

    private String superName(String type) {
        return facts(type).map(ClassFacts::superName).orElse(null);
    }

    /** Is a step on that field one that other threads can see? A synthetic one is the compiler's, and never changes. */
    static boolean isShared(Field field) {
        return field == null || !field.is(Opcodes.ACC_FINAL) && !field.is(Opcodes.ACC_SYNTHETIC);
    }
}
