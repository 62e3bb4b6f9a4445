package course.classroom.interleave;

/**
 * The class that is being woven.
 *
 * @param name internal
 * @param file the source file's name
 * @param inLibrary of the library: its locks, waits, threads and clock are taken over, but its steps on memory are its own affair
 */
record WovenClass(
        String name, String file, boolean isInterface, boolean inLibrary, KnownClasses known, Bridges bridges) {
    private static final String WRAPPERS = Library.CONTROLLED + "java/util/Collections";

    /** Are its calls on collections steps? In the library only those of the wrappers, whose locks they need. */
    boolean usesCollections() {
        return !inLibrary || name.startsWith(WRAPPERS);
    }
}
