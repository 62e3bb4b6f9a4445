/** What a submission's class files give away before any of them is loaded. */
package course.grader.safety;
