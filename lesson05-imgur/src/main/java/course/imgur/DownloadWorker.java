package course.imgur;

/**
 * Exercise 5.4, first half: a thread that takes a link from a queue it shares with others, fetches it, and so on while
 * there are links. Its constructor and its methods are yours to choose: {@link ThreadedDownloader} alone uses them, and
 * its clauses are the contract.
 */
public class DownloadWorker extends Thread {}
