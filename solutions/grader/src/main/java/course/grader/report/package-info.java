/** Reports of a graded class, each in the form that somebody else reads. All are made from the ledger alone, and can be made again. */
package course.grader.report;
