package course.classroom.interleave;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays every schedule with at most so many preemptions (switches away from a thread that could go on) and odd events, one after
 * another, depth first. It goes on with the same thread by default, and hands over for nothing where that thread can't go on or yields.
 *
 * <p>Source: M. Musuvathi, S. Qadeer: Iterative Context Bounding for Systematic Testing of Multithreaded Programs, PLDI 2007.
 */
final class BoundedSearch extends Strategy {
    /** One choice on the way to the present schedule. */
    private static final class Choice {
        final int options;
        final boolean costs;
        final int spentBefore;
        int taken;

        Choice(int options, boolean costs, int spentBefore) {
            this.options = options;
            this.costs = costs;
            this.spentBefore = spentBefore;
        }
    }

    private final int bound;
    private final List<Choice> way = new ArrayList<>();
    private int depth;
    private int spent;
    private Task yielding;
    private boolean leftOut;

    BoundedSearch(int bound) {
        super(0);
        this.bound = bound;
    }

    @Override
    String name() {
        return "search with at most " + bound + " preemptions";
    }

    /** Before each schedule. */
    void begin() {
        depth = 0;
        spent = 0;
        yielding = null;
    }

    /** After each schedule. @return whether there is another one */
    boolean next() {
        while (way.size() > depth) {
            way.remove(way.size() - 1);
        }
        while (!way.isEmpty()) {
            Choice last = way.get(way.size() - 1);
            if (last.taken + 1 < last.options && (!last.costs || last.spentBefore < bound)) {
                last.taken++;
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }

    @Override
    void yielded(Task task) {
        yielding = task;
    }

    @Override
    void wasLongAlone(Task task) {
        leftOut = true;
        yielded(task);
    }

    /** Whether a thread that went on and on was made to stop, so that not every schedule was played. */
    boolean hasLeftOut() {
        return leftOut;
    }

    @Override
    Task choose(Task[] candidates, int count, Task current) {
        int own = -1;
        for (int i = 0; i < count; i++) {
            if (candidates[i] == current) {
                own = i;
            }
        }
        boolean yields = own >= 0 && yielding == current;
        yielding = null;
        if (yields) { // the others first, itself not at all: it has asked for that
            candidates[own] = candidates[count - 1];
            candidates[count - 1] = current;
            return candidates[take(count - 1, false)];
        }
        if (own > 0) {
            System.arraycopy(candidates, 0, candidates, 1, own);
            candidates[0] = current;
        }
        return candidates[take(count, own >= 0)];
    }

    @Override
    int pick(int count) {
        return take(count, false);
    }

    @Override
    boolean isOdd(int oneIn) {
        return take(2, true) == 1;
    }

    private int take(int options, boolean costs) {
        if (options <= 1) {
            return 0;
        }
        if (depth == way.size()) {
            way.add(new Choice(options, costs, spent));
        }
        Choice choice = way.get(depth++);
        if (choice.taken > 0 && choice.costs) {
            spent++;
        }
        return choice.taken;
    }
}
