package course.classroom.interleave;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Where a scenario's code stands, so that it can be played in classes loaded anew. */
final class ScenarioCall {
    private final String type;
    private final String method;
    private final String descriptor;
    private final Object[] values;

    private ScenarioCall(String type, String method, String descriptor, Object[] values) {
        this.type = type;
        this.method = method;
        this.descriptor = descriptor;
        this.values = values;
    }

    /** @throws IllegalArgumentException if it is not a lambda, or captures what its own classes would not know */
    static ScenarioCall of(Scenario scenario) {
        SerializedLambda lambda = lambda(scenario);
        if (lambda.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic) {
            throw new IllegalArgumentException(
                    "A scenario uses no field or method of the test object, since it is played in classes"
                            + " loaded anew: let it begin with what it needs, or make that static.");
        }
        Object[] values = new Object[lambda.getCapturedArgCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = lambda.getCapturedArg(i);
            if (values[i] != null && values[i].getClass().getClassLoader() != null) {
                throw new IllegalArgumentException(
                        "A scenario may capture numbers, strings and other values of the JDK, but not a "
                                + values[i].getClass().getName() + ": its classes are loaded anew for it.");
            }
        }
        return new ScenarioCall(
                lambda.getImplClass().replace('/', '.'),
                lambda.getImplMethodName(),
                lambda.getImplMethodSignature(),
                values);
    }

    private static SerializedLambda lambda(Scenario scenario) {
        try {
            Method replacement = scenario.getClass().getDeclaredMethod("writeReplace");
            replacement.setAccessible(true);
            return (SerializedLambda) replacement.invoke(scenario);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "A scenario is a lambda or a method reference, not a class of its own.", e);
        }
    }

    /** The class it stands in. */
    String type() {
        return type;
    }

    /** Plays it in the calling thread. Throws what it throws, unchanged. */
    void playIn(ClassLoader world) throws Throwable {
        Method code = Class.forName(type, true, world)
                .getDeclaredMethod(
                        method,
                        MethodType.fromMethodDescriptorString(descriptor, world).parameterArray());
        code.setAccessible(true);
        try {
            code.invoke(null, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
