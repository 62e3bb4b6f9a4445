var cutting = Gallery.of(1).onEveryImage(Fault.cut(40_000)).start();
var link = cutting.links().get(0);

try {
    fetch(link, dir);
} catch (IOException e) {
    System.out.println(e.getMessage());
}
try (var files = Files.list(dir)) {
    for (var file : files.toList()) {
        System.out.println("there is " + file.getFileName() + ", " + Files.size(file) + " of " + cutting.bytesOf(link).length + " bytes");
    }
}
cutting.close();
