package fr.gisement.bench;

final class MemoryBench {
    private MemoryBench() {}

    static void run(Report report) throws Exception {}
}
