package course.grader.report;

/** A cell of a table that a spreadsheet opens. */
final class Cell {
    private Cell() {}

    /** The text, so that no spreadsheet takes it for a formula, and on one line. */
    static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.matches("^\\s*[=+\\-@].*") ? "'" + line : line;
    }
}
