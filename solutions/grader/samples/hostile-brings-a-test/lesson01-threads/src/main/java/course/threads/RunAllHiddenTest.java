package course.threads;

public class RunAllHiddenTest {}
