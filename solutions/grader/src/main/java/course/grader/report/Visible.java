package course.grader.report;

/** Text that others wrote, for a page: what has no shape of its own, or turns the direction of its neighbours, gets a visible stand-in. */
final class Visible {
    private Visible() {}

    static String text(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}", "\uFFFD");
    }
}
