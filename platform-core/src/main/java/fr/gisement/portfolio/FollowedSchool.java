package fr.gisement.portfolio;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A school's space, and who follows it.
 *
 * @param communes of its sites, each once, for people to read
 * @param teachers how many people teach there today, directors included
 * @param place the middle of its sites; null when the directory knows none
 * @param recorded who was chosen last, whether they are still a trainer here or not; null when nobody was
 * @param follower a trainer of today; null when there is none, and the school waits for one
 * @param before who followed it last and is a trainer here no longer; null when there is no such person
 */
public record FollowedSchool(
        TenantId id,
        String name,
        String communes,
        int teachers,
        @Nullable Place place,
        @Nullable PersonId recorded,
        @Nullable PersonId follower,
        @Nullable Person before) {}
