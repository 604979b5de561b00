package fr.gisement.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A device that somebody is signed in on.
 *
 * @param device a few words such as {@code Firefox · Windows}; empty when unknown
 * @param current whether it is the one that asks
 */
public record OpenSession(UUID signIn, String device, Instant startedAt, Instant lastSeenAt, boolean current) {}
