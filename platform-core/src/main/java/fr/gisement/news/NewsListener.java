package fr.gisement.news;

import java.util.Set;

/** Wants to know what became another. */
@FunctionalInterface
public interface NewsListener {

    /** @param ids of what became another; empty when some may have been missed, and everything is to be looked at */
    void heard(Set<String> ids);
}
