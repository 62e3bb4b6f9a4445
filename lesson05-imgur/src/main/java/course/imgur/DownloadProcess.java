package course.imgur;

import course.classroom.NotStartedException;

/**
 * Exercise 5.7, first half: the program that a child process runs. It learns of a link, fetches it with {@link Downloads}, answers, and so
 * on. What it reads and writes is yours to choose: {@link ProcessDownloader} alone talks to it, and its clauses are the contract.
 */
public class DownloadProcess {
    public static void main(String[] args) {
        throw new NotStartedException("5.7 main: fetch what the parent asks for, and answer");
    }
}
