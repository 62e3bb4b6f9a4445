Exception first = new IllegalStateException("no more paper");
first.addSuppressed(new IllegalStateException("no more ink"));
Exception thrown = new ExecutionException(first);
System.out.println(thrown.getCause().getMessage() + "; besides: " + thrown.getCause().getSuppressed()[0].getMessage());
try {
    first.addSuppressed(first);
} catch (IllegalArgumentException e) {
    System.out.println(e.getMessage());
}
