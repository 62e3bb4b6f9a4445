package course.grader.safety;

/**
 * A mention of another class in a class file.
 *
 * @param owner the class, as {@code java/lang/System}
 * @param member the method or field; empty for the class itself
 * @param descriptor the member's types; empty for the class itself
 */
record Use(String owner, String member, String descriptor) {
    @Override
    public String toString() {
        boolean everyday = owner.startsWith("java/lang/") && owner.lastIndexOf('/') == "java/lang".length();
        String simple = everyday ? owner.substring("java/lang/".length()) : owner.replace('/', '.');
        return member.isEmpty() ? simple : member.equals("<init>") ? "new " + simple : simple + "." + member;
    }
}
