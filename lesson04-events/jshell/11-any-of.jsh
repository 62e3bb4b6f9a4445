var failed = CompletableFuture.<String>failedFuture(new java.io.IOException("Status 503"));
var answers = new CompletableFuture<String>();
CompletableFuture.anyOf(answers, failed).handle((answer, failure) -> failure.getMessage()).get()
answers.complete("an answer, a moment later");
