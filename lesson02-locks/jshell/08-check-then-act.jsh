Map<String, String> cache = new ConcurrentHashMap<>();

String get(String key, Runnable meanwhile) {
    if (!cache.containsKey(key)) {
        meanwhile.run(); // what another thread does now
        System.out.println("computing the value of " + key);
        cache.put(key, "the value of " + key);
    }
    return cache.get(key);
}

get("a", () -> get("a", () -> {}));
