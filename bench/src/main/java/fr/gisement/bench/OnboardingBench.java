package fr.gisement.bench;

final class OnboardingBench {
    private OnboardingBench() {}

    static void run(Report report) throws Exception {}
}
