var fifo = new ArrayDeque<String>(List.of("a", "b", "c"));
fifo.poll()

var lifo = new ArrayDeque<String>();
for (String item : List.of("a", "b", "c")) lifo.push(item);
lifo.pop()

var urgent = new PriorityQueue<Job>(Comparator.comparingInt(Job::priority));
urgent.addAll(List.of(new Job(3, "tidy"), new Job(1, "fix"), new Job(2, "plan")));
urgent.poll()
