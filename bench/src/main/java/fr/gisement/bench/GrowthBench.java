package fr.gisement.bench;

final class GrowthBench {
    private GrowthBench() {}

    static void run(Report report) throws Exception {}
}
