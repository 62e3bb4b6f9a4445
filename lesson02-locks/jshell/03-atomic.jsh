AtomicLong sum = new AtomicLong();
sum.addAndGet(5);
sum.addAndGet(-7);
System.out.println(sum.get());
