// needs Java 21
void tell() {
    Thread self = Thread.currentThread();
    System.out.println((self.isVirtual() ? "virtual" : "platform") + ", " + (self.isDaemon() ? "a daemon" : "no daemon"));
}

Thread platform = Thread.ofPlatform().start(() -> tell());
platform.join();
Thread virtual = Thread.ofVirtual().start(() -> tell());
virtual.join();
