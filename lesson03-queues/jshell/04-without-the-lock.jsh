var lock = new Object();
try { lock.notifyAll(); } catch (IllegalMonitorStateException e) { System.out.println(e.getMessage()); }
synchronized (lock) { lock.notifyAll(); }
