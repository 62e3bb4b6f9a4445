package course.locks;

import course.classroom.NotStartedException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Exercise 2.5: a catalogue that many threads look things up in, while some add to it.
 *
 * <ul>
 *   <li>C1: nothing is lost, however many threads add at the same time. An item is there for every call that begins after it was added,
 *       as often as it was added: {@link #snapshot} holds it, in any order, and {@link #anyMatch} tells whether the predicate accepts
 *       one of the items. Each catalogue has items of its own, and begins empty.
 *   <li>C2: no reader sees half a pair, whatever is written meanwhile: a snapshot holds both items of a pair or neither, and an
 *       {@code anyMatch} whose predicate accepts nothing asks it about both or neither. No call fails because of another one.
 *   <li>C3: several {@code anyMatch} go on at the same time: none waits until another one's predicate has answered.
 *   <li>C4: no call waits for ever: once no other call is under way, each comes to its end.
 *   <li>C5: what a predicate throws, an {@link Error} too, comes out of {@code anyMatch} unchanged, and hinders no later call.
 *   <li>C6: a snapshot stays as it is whatever is added later, and whoever tries to change one changes neither the catalogue nor
 *       another snapshot.
 *   <li>C7: a thread that waits burns no processor time. A thread that is interrupted loses neither its interrupt flag nor an item: it
 *       carries on, or it throws an unchecked exception and has changed nothing.
 *   <li>C8: a null item or predicate: {@link NullPointerException}, on an empty catalogue too, and nothing has changed.
 * </ul>
 *
 * Not required: predicates that call the catalogue; that a reader overtakes a writer that waits; any order of the items.
 */
public class Catalogue<T> {
    /** Adds one item. May block until: others have ended their calls. */
    public void add(T item) {
        throw new NotStartedException("2.5 add: keep the item, and wait if you must");
    }

    /** Adds two items that belong together, equal ones too. May block until: others have ended their calls. */
    public void addPair(T first, T second) {
        throw new NotStartedException("2.5 addPair: let nobody see one of the two alone");
    }

    /**
     * Whether the predicate accepts one of the items. May block until: writers have ended their calls.
     *
     * @param predicate may take its time; called by any thread
     */
    public boolean anyMatch(Predicate<? super T> predicate) {
        throw new NotStartedException("2.5 anyMatch: let several threads look at the same time");
    }

    /** All items that are there now. May block until: others have ended their calls. */
    public List<T> snapshot() {
        throw new NotStartedException("2.5 snapshot: give away nothing that somebody changes");
    }
}
