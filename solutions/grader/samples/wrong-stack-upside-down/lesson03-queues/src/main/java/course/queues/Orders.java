package course.queues;

import java.util.*;
import java.util.stream.*;

public class Orders {
  private Orders() {}

  public static <T> List<T> fifo(List<T> arrived) {
    return new ArrayList<>(arrived);
  }

  public static <T> List<T> lifo(List<T> arrived) {
    Stack<T> stack = new Stack<>();
    arrived.forEach(stack::push);
    return new ArrayList<>(stack);
  }

  public static List<Job> byPriority(List<Job> arrived) {
    List<Job> copy = new ArrayList<>(arrived);
    copy.sort(Comparator.comparingInt(Job::priority));
    return copy;
  }
}
