package course.imgur.app;

import course.classroom.NotStartedException;
import course.imgur.ImgurClient;
import course.imgur.RateLimitedException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** Asks a gallery for links, and puts what may go wrong with that into words. */
final class Links {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Source source;
    private final Http http;
    private final Consumer<String> notes;

    /** @param notes takes sentences for below the table */
    Links(Source source, Http http, Consumer<String> notes) {
        this.source = source;
        this.http = http;
        this.notes = notes;
    }

    /** So many links, or as many as there are, at least one. */
    List<HttpUrl> find(int wanted) throws Problem {
        List<HttpUrl> found = ask(wanted);
        if (found == null || found.isEmpty()) {
            throw new Problem(Problem.FAILURE, "The gallery at " + source.api() + " has given no links to images.");
        }
        if (found.size() < wanted) {
            notes.accept("Only %d of %d images could be found.".formatted(found.size(), wanted));
        }
        return List.copyOf(found.subList(0, Math.min(wanted, found.size())));
    }

    private List<HttpUrl> ask(int wanted) throws Problem {
        try {
            return askClient(wanted);
        } catch (RateLimitedException e) {
            return soFar(e);
        } catch (IOException e) {
            throw problem(e);
        } catch (RuntimeException | Error e) {
            throw new Problem(Problem.FAILURE, "ImgurClient (exercise 5.1) threw " + e + ".", e);
        }
    }

    private List<HttpUrl> askClient(int wanted) throws IOException {
        try {
            return new ImgurClient(source.api(), source.clientId(), http.client()).links(wanted);
        } catch (NotStartedException e) {
            notes.accept("ImgurClient (exercise 5.1) is not begun: a naive stand-in listed the gallery.");
            return NaiveLister.links(source.api(), source.clientId(), http.client(), wanted);
        }
    }

    private List<HttpUrl> soFar(RateLimitedException e) throws Problem {
        if (e.linksSoFar().isEmpty()) {
            throw rateLimited(" for another " + e.retryAfter().toSeconds() + " s", e);
        }
        notes.accept("Imgur's rate limit is used up; this is for the links found before.");
        return e.linksSoFar();
    }

    private Problem problem(IOException e) {
        int status = http.lastStatus();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            String sentence = "Imgur refuses the client id (status %d): check %s in the environment or in .env.";
            return new Problem(Problem.FAILURE, sentence.formatted(status, ClientId.NAME), e);
        }
        if (status == TOO_MANY_REQUESTS) {
            return rateLimited("", e);
        }
        String what = status == 0 ? "No answer from " : "The gallery can't be listed at ";
        return new Problem(Problem.FAILURE, what + source.api() + ": " + e.getMessage() + ".", e);
    }

    private static Problem rateLimited(String howLong, IOException cause) {
        return new Problem(
                Problem.FAILURE,
                "Imgur's rate limit is used up" + howLong
                        + ": try again later, or leave --imgur out to use the course's own gallery.",
                cause);
    }
}
