package fr.gisement.news;

/** As long as it is not closed, its listener hears. */
public interface Listening extends AutoCloseable {

    @Override
    void close();
}
