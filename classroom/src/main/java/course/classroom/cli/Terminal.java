package course.classroom.cli;

/**
 * What may be written besides plain text.
 *
 * @param colours whether standard output shows colours
 * @param notices whether standard error is a terminal, on which a line can be erased
 */
record Terminal(boolean colours, boolean notices) {
    private static final String ERASE_LINE = "\r\033[K";

    /** As the launcher found it: the property {@code course.terminal} lists which of the descriptors 1 and 2 are terminals. */
    static Terminal ofThisProgram() {
        String terminals = System.getProperty("course.terminal", "");
        String noColour = System.getenv("NO_COLOR");
        boolean wanted = (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(terminals.contains("1") && wanted, terminals.contains("2"));
    }

    /** Shows what is going on until {@link #clear}; nothing off a terminal. */
    void notice(String text) {
        if (notices) {
            System.err.print(ERASE_LINE + text);
            System.err.flush();
        }
    }

    void clear() {
        notice("");
    }

    String green(String text) {
        return coloured("32", text);
    }

    String yellow(String text) {
        return coloured("33", text);
    }

    String red(String text) {
        return coloured("31", text);
    }

    String faint(String text) {
        return coloured("2", text);
    }

    String bold(String text) {
        return coloured("1", text);
    }

    private String coloured(String code, String text) {
        return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
