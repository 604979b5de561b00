package fr.gisement.help;

import fr.gisement.access.ForSchoolStaff;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.tenancy.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The requests of one school, inside its circonscription, for those who work in that very school. */
@Service
@ForSchoolStaff
class SchoolRequests {

    private static final Set<Role> STAFF = EnumSet.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);

    /** More than a school asks for in years. */
    private static final int SHOWN = 100;

    private final HelpRows rows;
    private final HelpNames names;

    SchoolRequests(HelpRows rows, HelpNames names) {
        this.rows = rows;
        this.names = names;
    }

    List<HelpRequest> of(TenantId school) {
        staff(school);
        return names.put(rows.of(school, SHOWN));
    }

    HelpRequestId ask(TenantId school, HelpTopic topic, String words, List<HelpSlot> slots) {
        return rows.insert(school, staff(school), topic, words, slots);
    }

    /** By whoever asked, or the school's director. */
    void withdraw(TenantId school, HelpRequestId id, int version) {
        PersonId me = staff(school);
        HelpRow found = rows.find(id)
                .filter(row -> row.school().equals(school))
                .orElseThrow(() -> new HelpChangedException(id));
        if (!found.askedBy().equals(me) && !rolesIn(school).contains(Role.DIRECTOR)) {
            throw new AccessDeniedException("Request " + id + " is somebody else's");
        }
        if (!rows.end(id, version, me, HelpState.WITHDRAWN)) {
            throw new HelpChangedException(id);
        }
    }

    /** The person signed in, who must work in the school: any school of the circonscription is not enough. */
    private static PersonId staff(TenantId school) {
        if (rolesIn(school).stream().noneMatch(STAFF::contains)) {
            throw new AccessDeniedException("School " + school + " is not theirs to ask for");
        }
        return CurrentPerson.required().person().id();
    }

    private static Set<Role> rolesIn(TenantId school) {
        SignedIn signedIn = CurrentPerson.required();
        return signedIn.account().rolesIn(school);
    }
}
