package course.bench.imgur;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was measured, by contestant, a value a round. Contestants of one round ran right after one another, so their ratio counts. */
final class Samples {
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String contestant, double value) {
        values.computeIfAbsent(contestant, name -> new ArrayList<>()).add(value);
    }

    Set<String> contestants() {
        return values.keySet();
    }

    /** @throws NullPointerException for one that was never measured */
    double median(String contestant) {
        return median(values.get(contestant));
    }

    /** The median of the rounds' ratios, first to second; both must have been measured in each round. */
    double ratio(String first, String second) {
        List<Double> ratios = new ArrayList<>();
        List<Double> ones = values.get(first);
        List<Double> others = values.get(second);
        for (int round = 0; round < Math.min(ones.size(), others.size()); round++) {
            ratios.add(ones.get(round) / others.get(round));
        }
        return median(ratios);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
