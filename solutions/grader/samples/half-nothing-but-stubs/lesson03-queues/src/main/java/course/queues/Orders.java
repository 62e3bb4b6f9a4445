package course.queues;

import course.classroom.NotStartedException;
import java.util.List;

/**
 * Exercise 3.1: three orders in which waiting things can be served. Each method is given them in the order of their arrival and returns
 * them in the order in which they are served.
 *
 * <ul>
 *   <li>C1: {@link #fifo}: who came first is first.
 *   <li>C2: {@link #lifo}: who came last is first.
 *   <li>C3: {@link #byPriority}: the lowest number is first, whatever numbers there are, negative ones too.
 *   <li>C4: {@link #byPriority}: of equal priorities who came first is first, however many there are.
 *   <li>C5: nothing is lost or doubled, equal things are served as often as they are there; of nothing comes an empty list.
 *   <li>C6: the argument stays as it is, also one that cannot be changed will do; the result is a list of its own: what happens to the
 *       argument later does not change it.
 *   <li>C7: null for a list: {@link NullPointerException}.
 * </ul>
 *
 * Not required: that the result can be changed; lists with null in them.
 */
public class Orders {
    private Orders() {}

    /**
     * @param arrived not null
     * @return a list of its own, who came first at its front
     */
    public static <T> List<T> fifo(List<T> arrived) {
        throw new NotStartedException("3.1 fifo: first come, first served");
    }

    /**
     * @param arrived not null
     * @return a list of its own, who came last at its front
     */
    public static <T> List<T> lifo(List<T> arrived) {
        throw new NotStartedException("3.1 lifo: last come, first served");
    }

    /**
     * @param arrived not null
     * @return a list of its own, the lowest number at its front
     */
    public static List<Job> byPriority(List<Job> arrived) {
        throw new NotStartedException("3.1 byPriority: the lowest number first, equal ones as they came");
    }
}
