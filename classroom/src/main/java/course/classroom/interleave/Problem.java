package course.classroom.interleave;

/** What went wrong in one schedule. @param failure null where nothing was thrown */
record Problem(Finding.Kind kind, String what, Throwable failure) {}
