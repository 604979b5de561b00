package fr.gisement.tenancy.registry;

/** Carries the news that the registry changed from one process to the others. News is a hint to read, never data. */
interface RegistryNews extends AutoCloseable {

    /** News of an installation without Redis: none ever comes, so the database is asked instead. */
    RegistryNews NONE = new RegistryNews() {
        @Override
        public void tend() {}

        @Override
        public boolean flowing() {
            return false;
        }

        @Override
        public void announce() {}

        @Override
        public void close() {}
    };

    /** To be called often: connects, checks and sends again, without waiting for any of it. */
    void tend();

    /** Whether news of others would arrive now, as far as the last {@link #tend()} knew. */
    boolean flowing();

    /** Tells the others, as soon as that is possible. */
    void announce();

    @Override
    void close();
}
