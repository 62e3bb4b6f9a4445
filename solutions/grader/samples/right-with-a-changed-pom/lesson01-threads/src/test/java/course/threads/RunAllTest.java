package course.threads;

class RunAllTest {}
