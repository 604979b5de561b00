package fr.gisement.tenancy.connection;

import fr.gisement.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A place for one connection of a login, the key of the pool. It remembers whom its connection served last, because the
 * server's plans are still valid for that tenant and no other.
 */
final class Lane {

    private final String login;
    private final int number;
    private volatile @Nullable TenantId lastServed;
    private volatile long lastUsed;

    Lane(String login, int number) {
        this.login = login;
        this.number = number;
    }

    String login() {
        return login;
    }

    @Nullable
    TenantId lastServed() {
        return lastServed;
    }

    /** {@link System#nanoTime()} of the last use. */
    long lastUsed() {
        return lastUsed;
    }

    void served(TenantId tenant) {
        lastServed = tenant;
        lastUsed = System.nanoTime();
    }

    /** The connection is gone, and what it had prepared with it. */
    void forget() {
        lastServed = null;
    }

    @Override
    public String toString() {
        return login + "#" + number;
    }
}
