package fr.gisement.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs measures by name, or all of them, and prints their tables. */
public final class Bench {

    private interface Measure {
        void run(Report report) throws Exception;
    }

    private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("tenant", TenantBench::run);
        MEASURES.put("onboarding", OnboardingBench::run);
        MEASURES.put("rollout", RolloutBench::run);
        MEASURES.put("connections", ConnectionBench::run);
        MEASURES.put("walls", WallBench::run);
        MEASURES.put("start", StartBench::run);
        MEASURES.put("image", ImageBench::run);
        MEASURES.put("users", UsersBench::run);
        MEASURES.put("figures", FigureBench::run);
        MEASURES.put("faults", FaultBench::run);
        MEASURES.put("memory", MemoryBench::run);
        MEASURES.put("growth", GrowthBench::run);
    }

    private Bench() {}

    /** @param args names of measures; none for all */
    public static void main(String[] args) throws Exception {
        List<String> names = args.length == 0 ? List.copyOf(MEASURES.keySet()) : List.of(args);
        for (String name : names) {
            if (!MEASURES.containsKey(name)) {
                System.err.println("No measure \"" + name + "\"; there are " + String.join(", ", MEASURES.keySet()));
                System.exit(2);
            }
        }
        for (String name : names) {
            System.out.println();
            System.out.println("### " + name);
            System.out.println();
            Measure measure = MEASURES.get(name);
            if (measure != null) {
                measure.run(new Report());
            }
        }
        System.exit(0);
    }
}
