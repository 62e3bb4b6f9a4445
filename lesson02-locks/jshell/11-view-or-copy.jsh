List<String> items = new ArrayList<>(List.of("sun"));
List<String> view = Collections.unmodifiableList(items);
List<String> copy = List.copyOf(items);
items.add("moon");
System.out.println("view " + view);
System.out.println("copy " + copy);
