ConcurrentMap<String, String> owners = new ConcurrentHashMap<>();

System.out.println("first one finds " + owners.putIfAbsent("key", "first one's"));
System.out.println("second one finds " + owners.putIfAbsent("key", "second one's"));
