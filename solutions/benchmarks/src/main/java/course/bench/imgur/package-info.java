/** The lesson's downloads, thumbnails and pipeline, measured beside the tools that others use for the same. */
package course.bench.imgur;
