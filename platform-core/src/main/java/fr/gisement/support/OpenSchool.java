package fr.gisement.support;

import fr.gisement.tenancy.TenantId;
import java.time.Instant;

/** A school whose director let the trainer in, as its circonscription was told; the school itself decides at the door. */
public record OpenSchool(TenantId school, Instant until) {}
