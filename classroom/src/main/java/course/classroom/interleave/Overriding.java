package course.classroom.interleave;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * The methods of a collection that a class of the learner's, which extends it, has in their place: a call of one comes to woven code, perhaps
 * to a lock there, and is no step on the collection yet.
 */
final class Overriding {
    private Overriding() {}

    private static final ClassValue<Set<String>> METHODS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            Set<String> methods = new HashSet<>();
            for (Class<?> each = type;
                    each != null && each.getClassLoader() instanceof WorldLoader;
                    each = each.getSuperclass()) {
                for (Method method : each.getDeclaredMethods()) {
                    methods.add(method.getName() + Type.getMethodDescriptor(method));
                }
            }
            return methods;
        }
    };

    /** @param method called on an object of that type; its name and descriptor */
    static boolean comesToLearner(Class<?> type, String method) {
        return METHODS.get(type).contains(method);
    }
}
