package fr.gisement.tenancy.connection;

/**
 * What the pool of tenants' connections does now and did since it was opened.
 *
 * @param open connections now, in use or idle
 * @param idle connections nobody uses now
 * @param borrowed connections in use now
 * @param waits how many callers had to wait for a connection of their login
 * @param openedTotal connections opened so far
 * @param closedTotal connections closed so far: too old, too long idle, broken, or evicted for another login's sake
 */
public record PoolFigures(int open, int idle, int borrowed, long waits, long openedTotal, long closedTotal) {}
