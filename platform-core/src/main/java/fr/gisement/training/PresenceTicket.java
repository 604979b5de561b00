package fr.gisement.training;

import fr.gisement.tenancy.TenantId;

/** That somebody followed the link on a trainer's screen, in time. */
public record PresenceTicket(TenantId circonscription, SessionId session) {}
