package course.imgur.app;

import course.imgur.Progress;

/** Shows how far the program is: a bar on a terminal, log lines elsewhere. */
interface Display {
    /** A piece of work with a known number of items. Being told of an item after {@link #close} is harmless. */
    interface Task extends Progress, AutoCloseable {
        /** The work is over, done or not. */
        @Override
        void close();
    }

    /**
     * Begins a piece of work; the one before is over.
     *
     * @param name what it is, in a word or two
     * @param verb what is done to an item, such as {@code downloaded}
     * @param total how many items
     */
    Task begin(String name, String verb, int total);

    /** Tells a sentence. */
    void say(String sentence);
}
