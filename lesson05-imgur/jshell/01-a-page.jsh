Request page(int number) {
    return new Request.Builder()
            .url(gallery.api() + "3/gallery/random/random/" + number)
            .header("Authorization", "Client-ID learner")
            .build();
}

var json = "";
try (var response = http.newCall(page(1)).execute()) {
    json = response.body().string();
    System.out.println(response.code() + " " + response.header("Content-Type"));
}
for (var element : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("data")) {
    var entry = element.getAsJsonObject();
    System.out.println(entry.get("type") + " " + entry.get("is_album") + " " + HttpUrl.get(entry.get("link").getAsString()).encodedPath());
}
