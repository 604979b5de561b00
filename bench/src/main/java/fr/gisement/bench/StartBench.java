package fr.gisement.bench;

final class StartBench {
    private StartBench() {}

    static void run(Report report) throws Exception {}
}
