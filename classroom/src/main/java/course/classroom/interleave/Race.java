package course.classroom.interleave;

/**
 * Two accesses that nothing orders.
 *
 * @param object what both touch; null for a static field
 * @param index the element's index, or as in {@link Task#index}
 * @param row how many rows the trace had when the two met; 0 if there is none
 */
record Race(Object object, int index, String one, Site oneSite, String other, Site otherSite, int row) {
    Problem problem(Names names) {
        return new Problem(
                Finding.Kind.DATA_RACE,
                "A data race on %s:\n  %s %s, %s\n  %s %s, %s\nNothing orders the two: they may come together, and one thread may never see what the other wrote."
                        .formatted(
                                where(names),
                                one,
                                oneSite.what(),
                                oneSite.place(),
                                other,
                                otherSite.what(),
                                otherSite.place()),
                null);
    }

    private String where(Names names) {
        if (index == Task.EVERY_INDEX || oneSite.kind().isCollection()) {
            return names.of(object);
        }
        if (index >= 0) {
            return names.of(object) + "[" + index + "]";
        }
        String field = oneSite.field();
        return "the field " + field.substring(field.lastIndexOf('.', field.lastIndexOf('.') - 1) + 1);
    }
}
