package course.imgur.demo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Claim: between two stages a bounded queue makes each of them wait for the other, so a thread that dies of a bad image takes the rest
 * with it: nobody fills the queue any more, or nobody empties it. A failure must end one item, never the thread.
 *
 * <p>Run: {@code ./course demo 5.13}. Seen:
 *
 * <pre>
 * broken: shrank 2, died of image 2 (bad image); 3 wait, and a downloader waits for a place: nothing moves any more
 * fixed:  shrank 11, lost image 2 (bad image); 0 wait
 * </pre>
 */
public class Demo13_AStageThatDies {
    private static final int IMAGES = 12;
    private static final int END = -1;

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: " + run(false));
        System.out.println("fixed:  " + run(true));
    }

    private static String run(boolean careful) throws InterruptedException {
        BlockingQueue<Integer> between = new ArrayBlockingQueue<>(3);
        StringBuffer said = new StringBuffer();
        Thread downloader = new Thread(() -> download(between));
        Thread resizer = new Thread(() -> shrinkAll(between, careful, said));
        downloader.start();
        resizer.start();
        resizer.join();
        downloader.join(TimeUnit.SECONDS.toMillis(1)); // for a program of your own: no time limit helps here
        boolean stuck = downloader.isAlive();
        downloader.interrupt();
        downloader.join();
        return said + "; " + between.size() + " wait"
                + (stuck ? ", and a downloader waits for a place: nothing moves any more" : "");
    }

    private static void download(BlockingQueue<Integer> between) {
        try {
            for (int image = 0; image < IMAGES; image++) {
                between.put(image);
            }
            between.put(END);
        } catch (InterruptedException e) {
            return; // the demo gives up
        }
    }

    private static void shrinkAll(BlockingQueue<Integer> between, boolean careful, StringBuffer said) {
        int done = 0;
        String lost = "";
        try {
            for (int image = between.take(); image != END; image = between.take()) {
                try {
                    shrink(image);
                    done++;
                } catch (IllegalStateException e) {
                    lost = "image " + image + " (" + e.getMessage() + ")";
                    if (!careful) {
                        throw e;
                    }
                }
            }
            said.append("shrank ").append(done).append(", lost ").append(lost);
        } catch (IllegalStateException e) {
            said.append("shrank ").append(done).append(", died of ").append(lost);
        } catch (InterruptedException e) {
            return; // nobody interrupts it
        }
    }

    private static void shrink(int image) {
        if (image == 2) {
            throw new IllegalStateException("bad image");
        }
    }
}
