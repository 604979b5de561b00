package fr.gisement.bench;

final class ConnectionBench {
    private ConnectionBench() {}

    static void run(Report report) throws Exception {}
}
