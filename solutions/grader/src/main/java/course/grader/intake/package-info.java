/**
 * From what was handed in to folders of sources that can be trusted to be plain files: whose they are, what of them counts, within
 * limits. Nothing of a submission is run here.
 */
package course.grader.intake;
