class Squarer extends Thread {
    final int number;
    int square;

    Squarer(int number) {
        super("squarer");
        this.number = number;
    }

    @Override
    public void run() {
        try {
            Thread.sleep(500); // stands for a long computation
            square = number * number;
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        }
    }
}

void readTooEarly() {
    Squarer squarer = new Squarer(7);
    squarer.start();
    System.out.println("7 squared is " + squarer.square);
}

readTooEarly();
