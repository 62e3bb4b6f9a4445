package course.events;

/** Given. What a player does in a round of a game. */
@FunctionalInterface
public interface RoundAction {
    /**
     * @param player the player's number, from 0
     * @param round the round's number, from 0
     */
    void play(int player, int round) throws Exception;
}
