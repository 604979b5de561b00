package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer says of a session.
 *
 * @param room where it is; null when it is online only
 * @param link where it is online, {@code https}; null when it is in a room only
 * @param trainers of the circonscription, one or more
 * @param countedMinutes how much it counts for who was there
 * @param walkIns whether who comes without a place is taken in without being asked for
 */
public record SessionSheet(
        ModuleId module,
        Instant start,
        Instant end,
        @Nullable String room,
        @Nullable String link,
        Set<PersonId> trainers,
        int capacity,
        Audience audience,
        int countedMinutes,
        HourKind hours,
        boolean walkIns) {

    public static final int ROOM_LENGTH = 120;
    public static final int MOST_PLACES = 500;
    public static final int MOST_MINUTES = 2400;

    /** @throws IllegalArgumentException when something is missing or out of bounds */
    public SessionSheet {
        trainers = Set.copyOf(trainers);
        room = room == null || room.isBlank() ? null : room.strip().replaceAll("\\s+", " ");
        link = link == null || link.isBlank() ? null : link.strip();
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A session ends after it begins");
        }
        if ((room == null && link == null) || (room != null && room.length() > ROOM_LENGTH)) {
            throw new IllegalArgumentException("A session is in a room or at a link");
        }
        if (link != null && !WebLink.is(link)) {
            throw new IllegalArgumentException("No link: " + link);
        }
        if (trainers.isEmpty()) {
            throw new IllegalArgumentException("A session has a trainer");
        }
        if (capacity < 1 || capacity > MOST_PLACES || countedMinutes < 0 || countedMinutes > MOST_MINUTES) {
            throw new IllegalArgumentException("Places or minutes out of bounds");
        }
    }
}
