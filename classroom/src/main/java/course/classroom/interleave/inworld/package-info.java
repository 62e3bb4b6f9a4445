/** Library classes of the controlled world that replace some of the JDK's: woven like those, and on top of them. */
package course.classroom.interleave.inworld;
