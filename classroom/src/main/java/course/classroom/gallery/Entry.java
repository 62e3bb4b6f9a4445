package course.classroom.gallery;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/**
 * An entry of the gallery's pages.
 *
 * @param path where its link leads, from the root of the server, as it stands in the JSON
 * @param type the declared media type; null for an album
 * @param photo what is shown; an album's cover, a GIF's or film's look
 */
record Entry(String id, String path, String type, Photo photo) {
    boolean isAlbum() {
        return type == null;
    }

    /** Whether its declared type is one of those that the course downloads. */
    boolean isWanted() {
        return "image/jpeg".equals(type) || "image/png".equals(type);
    }

    boolean isAnimated() {
        return !isAlbum() && !isWanted();
    }

    /** The entry as Imgur tells it. */
    JsonObject json(String root, int position) {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("title", title());
        json.add("description", JsonNull.INSTANCE);
        json.addProperty("datetime", 1_700_000_000L + position);
        if (isAlbum()) {
            json.addProperty("cover", "c" + id);
            json.addProperty("cover_width", photo.width());
            json.addProperty("cover_height", photo.height());
            json.addProperty("privacy", "public");
            json.addProperty("images_count", 3);
        } else {
            json.addProperty("type", type);
            json.addProperty("animated", isAnimated());
            json.addProperty("width", photo.width());
            json.addProperty("height", photo.height());
            json.addProperty("size", photo.size());
            json.addProperty("bandwidth", (long) photo.size() * views(position));
        }
        json.addProperty("account_url", "interleave");
        json.addProperty("account_id", 1);
        json.addProperty("views", views(position));
        json.add("vote", JsonNull.INSTANCE);
        json.addProperty("favorite", false);
        json.addProperty("nsfw", false);
        json.addProperty("section", "random");
        json.addProperty("is_ad", false);
        json.add("tags", new JsonArray());
        json.addProperty("link", root + path);
        json.addProperty("is_album", isAlbum());
        return json;
    }

    private static int views(int position) {
        return 100 + 37 * position;
    }

    private String title() {
        String name = photo.name().substring(0, photo.name().lastIndexOf('.')).replace('-', ' ');
        return isAlbum() ? "Album: " + name : name;
    }
}
