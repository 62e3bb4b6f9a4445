package course.classroom.interleave.amplified;

/** Room for one item. */
class Cell {
    private final boolean wakesAll;
    private Integer item; // guarded by this; null while there is none

    /** @param wakesAll right if so; else a putter may wake a putter, and the takers sleep on */
    Cell(boolean wakesAll) {
        this.wakesAll = wakesAll;
    }

    synchronized void put(int next) throws InterruptedException {
        while (item != null) {
            wait();
        }
        item = next;
        wake();
    }

    synchronized int take() throws InterruptedException {
        while (item == null) {
            wait();
        }
        int taken = item;
        item = null;
        wake();
        return taken;
    }

    private void wake() {
        if (wakesAll) {
            notifyAll();
        } else {
            notify();
        }
    }
}
