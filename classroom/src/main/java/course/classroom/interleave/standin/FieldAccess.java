package course.classroom.interleave.standin;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** A field for {@link Unsafe}: handles that take any object and the field's primitive type, or {@link Object}, and are then exact. */
final class FieldAccess {
    final MethodHandle get;
    final MethodHandle set;
    final MethodHandle compareAndExchange;

    private FieldAccess(VarHandle field, Class<?> type, boolean isStatic, boolean isFinal) {
        MethodType read = MethodType.methodType(type, Object.class);
        get = handle(field, AccessMode.GET_VOLATILE, isStatic, read);
        set = isFinal
                ? null
                : handle(
                        field,
                        AccessMode.SET_VOLATILE,
                        isStatic,
                        read.appendParameterTypes(type).changeReturnType(void.class));
        compareAndExchange = isFinal || type == boolean.class
                ? null
                : handle(field, AccessMode.COMPARE_AND_EXCHANGE, isStatic, read.appendParameterTypes(type, type));
    }

    private static MethodHandle handle(VarHandle field, AccessMode mode, boolean isStatic, MethodType type) {
        MethodHandle handle = field.toMethodHandle(mode);
        return (isStatic ? MethodHandles.dropArguments(handle, 0, Object.class) : handle).asType(type);
    }

    static FieldAccess of(Field field) {
        try {
            VarHandle handle = MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
                    .unreflectVarHandle(field);
            Class<?> type = field.getType().isPrimitive() ? field.getType() : Object.class;
            return new FieldAccess(
                    handle, type, Modifier.isStatic(field.getModifiers()), Modifier.isFinal(field.getModifiers()));
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e);
        }
    }
}
