Request page(int number) {
    return new Request.Builder()
            .url(gallery.api() + "3/gallery/random/random/" + number)
            .header("Authorization", "Client-ID learner")
            .build();
}

for (int number : List.of(3, 4, 400)) {
    try (var response = http.newCall(page(number)).execute()) {
        int entries = JsonParser.parseString(response.body().string()).getAsJsonObject().getAsJsonArray("data").size();
        System.out.println("page " + number + ": status " + response.code() + ", entries: " + entries);
    }
}
