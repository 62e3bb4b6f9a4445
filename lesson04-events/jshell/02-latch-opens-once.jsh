var latch = new CountDownLatch(1);
latch.await(100, TimeUnit.MILLISECONDS)
latch.countDown();
latch.await(100, TimeUnit.MILLISECONDS)
latch.countDown();
latch.getCount()
