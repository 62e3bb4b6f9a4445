package course.events;

import course.classroom.NotStartedException;
import java.util.concurrent.ExecutionException;

/**
 * Exercise 4.4: a game in rounds. All players play a round at the same time, and the next one begins when all have ended it.
 *
 * <ul>
 *   <li>C1: each player, from 0 to {@code players} - 1, plays each round, from 0 to {@code rounds} - 1, once and in this order.
 *   <li>C2: nobody enters a round before all have ended the one before.
 *   <li>C3: each player has a thread for the whole game: the same in all rounds, no other player's, and not the caller's. All of them play a
 *       round at the same time, however many they are.
 *   <li>C4: it returns when all have ended the last round, not before.
 *   <li>C5: an action that throws, whatever and whenever, ends the game for all: the other actions that run are interrupted, no other round
 *       begins, and {@link ExecutionException} is thrown with the very object as its cause. What others throw because they were interrupted
 *       or because nobody comes to meet them is never the cause.
 *   <li>C6: interrupted while it waits, it interrupts the actions that run, lets no other round begin, and throws {@link
 *       InterruptedException}.
 *   <li>C7: when it returns or throws, all actions have ended, also those that take a while to react to an interrupt or don't react at all, and
 *       no thread is left.
 *   <li>C8: nobody who waits uses processor time: it neither spins nor sleeps and looks.
 *   <li>C9: fewer than one player or fewer than no rounds: {@link IllegalArgumentException} with the value in its message. Null for the
 *       action: {@link NullPointerException}. No rounds are no error: nobody plays.
 * </ul>
 *
 * Not required: which of several failures of the same round is the cause; whether an action of that round begins that has not begun when another
 * one fails; an action that interrupts its own thread; an interrupt of the caller when an action fails at the same moment.
 */
public class Rounds {
    private Rounds() {}

    /**
     * Blocks until: all players have ended the last round, or one has failed and all have ended.
     *
     * @param players how many, at least 1
     * @param rounds how many, at least 0
     * @param action what each does in each round, not null
     * @throws ExecutionException when an action threw; its cause is what it threw
     */
    public static void play(int players, int rounds, RoundAction action)
            throws InterruptedException, ExecutionException {
        throw new NotStartedException("4.4 play: a thread for each player, and a meeting after each round");
    }
}
