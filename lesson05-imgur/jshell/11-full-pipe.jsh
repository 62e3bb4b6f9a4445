var launcher = Path.of(System.getProperty("java.home"), "bin", "java").toString();
var talker = new ProcessBuilder(launcher, "-XX:+UnlockDiagnosticVMOptions", "-XX:+UnlockExperimentalVMOptions", "-XX:+PrintFlagsFinal", "-version");

var child = talker.start();
System.out.println("nobody reads: ended is " + child.waitFor(2, TimeUnit.SECONDS));

var said = child.getInputStream().transferTo(OutputStream.nullOutputStream());
System.out.println("somebody reads: ended is " + child.waitFor(1, TimeUnit.MINUTES) + ", it had more to say than 64 KiB: " + (said > 65_536));
