Request page(int number) {
    return new Request.Builder()
            .url(gallery.api() + "3/gallery/random/random/" + number)
            .header("Authorization", "Client-ID learner")
            .build();
}

for (int i = 0; i < 4; i++) {
    var response = http.newCall(page(1)).execute();
    System.out.print(response.code() + " ");
}
System.out.println("by " + http.connectionPool().connectionCount() + " connections");

var tidy = new OkHttpClient();
for (int i = 0; i < 4; i++) {
    try (var response = tidy.newCall(page(1)).execute()) {
        System.out.print(response.code() + " ");
    }
}
System.out.println("by " + tidy.connectionPool().connectionCount() + " connection");
