var place = new Semaphore(1);
place.tryAcquire()
place.tryAcquire()
place.release();
place.release(); // by one who had no permit
place.availablePermits()
