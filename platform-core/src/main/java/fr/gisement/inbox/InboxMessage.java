package fr.gisement.inbox;

import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a tenant told the platform.
 *
 * @param tenant who wrote it, by the word of the database
 * @param payload JSON, written by the tenant: not to be trusted further than its author
 */
public record InboxMessage(UUID id, TenantId tenant, Instant writtenAt, String topic, String payload) {}
