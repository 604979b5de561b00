package fr.gisement.help;

import static java.util.stream.Collectors.toSet;

import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts people's names to requests that were read, once no transaction is open. */
@Component
class HelpNames {

    private final People people;

    HelpNames(People people) {
        this.people = people;
    }

    List<HelpRequest> put(List<HelpRow> rows) {
        Map<PersonId, Person> names =
                people.named(rows.stream().flatMap(HelpRow::people).collect(toSet()));
        return rows.stream().map(row -> row.with(names)).toList();
    }
}
