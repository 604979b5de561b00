package fr.gisement.bench;

final class WallBench {
    private WallBench() {}

    static void run(Report report) throws Exception {}
}
