package course.events.demo;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Claim: who fails does not come to the barrier, and the others wait there for ever.
 *
 * <pre>
 * $ ./course demo 4.9
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * player 1: out of petrol
 * two seconds later: player 0 is WAITING, player 1 is TERMINATED, player 2 is WAITING
 * </pre>
 */
public final class Demo09_OneDoesNotCome {
    private static final CyclicBarrier barrier = new CyclicBarrier(3);

    private Demo09_OneDoesNotCome() {}

    public static void main(String[] args) throws InterruptedException {
        List<Thread> players = List.of(player(0), player(1), player(2));
        for (Thread each : players) {
            each.setDaemon(true); // or the program would never end
            each.start();
        }
        Thread.sleep(2_000);
        System.out.printf(
                "two seconds later: player 0 is %s, player 1 is %s, player 2 is %s%n",
                players.get(0).getState(),
                players.get(1).getState(),
                players.get(2).getState());
    }

    private static Thread player(int number) {
        return new Thread(() -> {
            try {
                play(number);
                barrier.await();
            } catch (IllegalStateException e) {
                System.out.printf("player %d: %s%n", number, e.getMessage());
            } catch (InterruptedException | BrokenBarrierException e) {
                System.out.printf("player %d: %s%n", number, e);
            }
        });
    }

    private static void play(int number) {
        if (number == 1) {
            throw new IllegalStateException("out of petrol");
        }
    }
}
