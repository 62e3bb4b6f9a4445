package course.classroom.interleave;

import java.util.ArrayList;
import java.util.List;

/** The model of an object's monitor. All fields guarded by the token. */
final class Monitor {
    final Object object;
    final List<Task> waiters = new ArrayList<>(2);
    Task owner;
    int count;

    Monitor(Object object) {
        this.object = object;
    }
}
