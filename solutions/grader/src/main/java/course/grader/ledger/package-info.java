/** What has been graded, on disk: a file a submission, written whole or not at all, from which every report is made. */
package course.grader.ledger;
