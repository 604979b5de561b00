package fr.gisement.usecase;

import static java.util.stream.Collectors.toSet;

import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.CurrentTenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts names, pictures and the académie's answers to use cases that were read in the current circonscription. */
@Component
class UseCaseNames {

    private final PictureRows pictures;
    private final AcademieUseCaseRows academie;
    private final People people;

    UseCaseNames(PictureRows pictures, AcademieUseCaseRows academie, People people) {
        this.pictures = pictures;
        this.academie = academie;
        this.people = people;
    }

    List<UseCase> put(List<UseCaseRow> rows) {
        Map<UseCaseId, List<Picture>> found = pictures(rows);
        Map<PersonId, Person> names =
                people.named(rows.stream().flatMap(UseCaseRow::people).collect(toSet()));
        Map<UseCaseId, PortalAnswer> answers = academie.answers(
                CurrentTenant.required().id(),
                rows.stream().filter(UseCaseRow::proposed).map(UseCaseRow::id).toList());
        return rows.stream()
                .map(row -> row.with(names, found.getOrDefault(row.id(), List.of()), answers.get(row.id())))
                .toList();
    }

    Optional<UseCase> put(Optional<UseCaseRow> row) {
        return put(row.stream().toList()).stream().findFirst();
    }

    /** As those read them who do not work at them. */
    List<SharedUseCase> share(List<UseCaseRow> rows) {
        Map<UseCaseId, List<Picture>> found = pictures(rows);
        return rows.stream()
                .map(row -> row.shared(found.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UseCaseId, List<Picture>> pictures(List<UseCaseRow> rows) {
        return pictures.of(rows.stream().map(UseCaseRow::id).toList());
    }
}
