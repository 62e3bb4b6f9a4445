/**
 * The gallery: a stand-in for Imgur on this machine, with real photographs, for demos, tests and grading.
 *
 * <h2>Script, run, verify</h2>
 *
 * <pre>{@code
 * try (Gallery gallery = Gallery.of(60).latency(Duration.ofMillis(50)).start()) {
 *     List<HttpUrl> links = new ImgurClient(gallery.api(), "any-id", http).links(60);
 *     assertThat(links).isEqualTo(gallery.links());
 * }
 * }</pre>
 *
 * <p>{@code Gallery.of(60)} holds sixty images, the photographs in turn, each with a link of its own, and between
 * them what Imgur has as well: albums, GIFs, films, entries that come again. {@code gallery.links()} is what a
 * right client makes of it; {@code gallery.bytesOf(link)} is what a right download has in its file. The API wants
 * the header {@code Authorization: Client-ID …}; images want none. After the last page come empty ones, for ever.
 *
 * <h2>What goes wrong</h2>
 *
 * <pre>{@code
 * Gallery.of(20)
 *         .onPage(2, Fault.rateLimit(1).times(2))    // two answers of 429, then the page
 *         .onImage(3, Fault.status(404))             // links().get(3)
 *         .onImage(4, Fault.cut(1000))               // the connection ends after 1000 bytes
 *         .onImage(5, Fault.overstatedLength(10))    // Content-Length promises ten bytes too many
 *         .onImage(6, Fault.html())                  // a web page called .jpg
 *         .onRequest(9, Fault.latency(Duration.ofSeconds(1)))
 *         .hostileNames()                            // links such as /..%2f..%2fevil.jpg, at the end
 *         .start();
 * }</pre>
 *
 * <p>Several faults may fit one request: they are applied in the order of the script, and where two contradict each
 * other the later one wins.
 *
 * <h2>At the same time, without a clock</h2>
 *
 * <p>To show that an answer has four downloads in flight at once, hold them: {@code gallery.holdUntilInFlight(4)}
 * answers no image until four are asked for, so that a serial answer stops, where the watchdog sees it. After the
 * run {@code gallery.peakInFlight()} tells that there were never more. To catch an answer in the middle, {@code
 * gallery.hold()}, start it, {@code gallery.awaitInFlight(4, Patience.LIMIT)}, do what is to be done to it
 * (interrupt it, say), and {@code gallery.awaitIdle(Patience.LIMIT)} shows that it has let go of its connections,
 * or {@code gallery.release()} lets it go on. {@code Fault.stall(1000)} with {@code gallery.awaitStalled} does the
 * same in the middle of a file.
 *
 * <p>The peak is exact. A request leaves the count before the last byte of its answer is sent: its client can't
 * have sent another one by then. Whether a client waits as long as {@code Retry-After} says is counted too ({@code
 * earlyRetries}), and whether it reuses connections ({@code connections}).
 *
 * <h2>The engine</h2>
 *
 * <p>The HTTP is done by mockwebserver3. As it comes it writes the head and the body of an answer apart, which
 * Nagle's algorithm turns into 180 small answers a second for 8 connections; so the gallery's sockets do without
 * that algorithm. Measured then on 2 cores with JDK 17, OkHttp with keep-alive fetching 18,000 of the photographs
 * (356 kB on average), rates of the third to fifth of five rounds: 2,400 to 2,700 images a second with 8 or 16
 * connections from a client in the same JVM, 1,800 to 2,700 from one in another. The engine's own list of requests
 * is emptied as it fills: 18,000 requests needed no more than the 64 MB of heap they were given.
 */
package course.classroom.gallery;
