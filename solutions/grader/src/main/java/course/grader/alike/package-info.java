/** Submissions that are more alike than chance makes them: answers compared two by two, in a program of its own. */
package course.grader.alike;
