package course.classroom.explore.sample;

/** What the samples explore. */
final class Total {
    private int lost;
    private int kept; // guarded by this

    void lose(int amount) {
        lost += amount;
    }

    synchronized void keep(int amount) {
        kept += amount;
    }

    synchronized int kept() {
        return kept;
    }

    int lost() {
        return lost;
    }
}
