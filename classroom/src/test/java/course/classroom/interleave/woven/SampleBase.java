package course.classroom.interleave.woven;

class SampleBase {
    protected int inherited;

    SampleBase(int[] values) {
        inherited = values == null ? 0 : values.length;
    }
}
