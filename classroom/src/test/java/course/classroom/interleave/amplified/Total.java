package course.classroom.interleave.amplified;

/** A sum. */
interface Total {
    void add(int amount);

    int total();

    /** Wrong: updates get lost. */
    final class Unlocked implements Total {
        private int total; // guarded by nothing

        @Override
        public void add(int amount) {
            total += amount;
        }

        @Override
        public int total() {
            return total;
        }
    }

    /** Wrong: checks, then acts, each under the lock but not both. */
    final class Halved implements Total {
        private int total; // guarded by this

        @Override
        public void add(int amount) {
            set(total() + amount);
        }

        private synchronized void set(int total) {
            this.total = total;
        }

        @Override
        public synchronized int total() {
            return total;
        }
    }

    /** Right. */
    final class Locked implements Total {
        private int total; // guarded by this

        @Override
        public synchronized void add(int amount) {
            total += amount;
        }

        @Override
        public synchronized int total() {
            return total;
        }
    }
}
