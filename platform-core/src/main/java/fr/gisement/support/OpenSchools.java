package fr.gisement.support;

import fr.gisement.access.ForErun;
import fr.gisement.identity.CurrentPerson;
import java.util.List;
import org.springframework.stereotype.Service;

/** The schools of the current circonscription that let the trainer in. */
@Service
@ForErun
public class OpenSchools {

    private final HintRows hints;

    OpenSchools(HintRows hints) {
        this.hints = hints;
    }

    /** Those that let the person signed in look now, what ends first first. */
    public List<OpenSchool> mine() {
        return hints.of(CurrentPerson.required().person().id());
    }
}
