package fr.gisement.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.classes.SchoolCalendar;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.inbox.InboxMessage;
import fr.gisement.inbox.InboxRelay;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import fr.gisement.usecase.Agreement.Answer;
import fr.gisement.usecase.PortalAnswer.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What leaves a circonscription for the académie, what does not, and what comes back. */
class PortalTests {

    private static final TwoSchools town = new TwoSchools();
    private static final UseCaseDesk desk = town.bean(UseCaseDesk.class);
    private static final SchoolUseCases school = town.bean(SchoolUseCases.class);
    private static final AcademieUseCases academie = town.bean(AcademieUseCases.class);
    private static final UseCaseProposals proposals = town.bean(UseCaseProposals.class);
    private static final InboxRelay relay = town.bean(InboxRelay.class);
    private static final PortalCopies copies = town.bean(PortalCopies.class);
    private static final Tenant jaures = town.jaures();
    private static final Tenant auchel = town.auchel();
    private static final PersonId elsewhere =
            town.person("lea-lens", Role.ERUN, town.lens().id());
    private static final PreparedPicture PICTURE =
            town.bean(PictureWorkshop.class).prepare(PictureFiles.of("jpeg", 40, 30));

    @BeforeEach
    void nothingWasProposed() {
        relay.relay();
        town.execute(auchel, "delete from {school}.use_case");
        town.execute(auchel, "delete from platform.use_case");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void whatIsAcceptedEverySchoolReadsAndTheAnswerComesBack() {
        UseCaseId source = proposed();
        assertThat(answer(source).state()).isEqualTo(State.PENDING);
        relay.relay();

        Proposal proposal = only(town.as(town.admin, auchel, proposals::pending));
        assertThat(proposal.useCase().sheet()).isEqualTo(Examples.HERBARIUM);
        assertThat(proposal.useCase().circonscription()).isEqualTo(auchel.id());
        assertThat(read()).isEmpty();
        assertThat(town.as(
                        town.otherTeacher,
                        town.curie(),
                        () -> school.findAcademie(proposal.useCase().id())))
                .isEmpty();

        town.run(town.admin, auchel, () -> proposals.accept(proposal.useCase().id(), proposal.version()));

        assertThat(answer(source).state()).isEqualTo(State.ACCEPTED);
        assertThat(read()).extracting(it -> it.sheet().title()).containsExactly(Examples.HERBARIUM.title());
        assertThat(town.as(elsewhere, town.lens(), () -> academie.all(UseCaseFilter.ALL)))
                .hasSize(1);
        assertThat(town.as(
                        elsewhere, town.lens(), () -> academie.all(new UseCaseFilter("son du jour", null, null, null))))
                .isEmpty();
        assertThat(town.as(town.teacher, jaures, () -> school.academie(UseCaseFilter.ALL)))
                .as("its own circonscription shares it anyway")
                .isEmpty();
        assertThat(town.query(auchel, "select action from platform.audit_entry order by seq desc limit 1"))
                .containsExactly("USE_CASE_ACCEPTED");
        town.run(
                town.otherTeacher,
                town.curie(),
                () -> school.used(proposal.useCase().id(), true));
        assertThat(answer(source).uses()).isOne();
    }

    @Test
    void whatIsDeclinedSaysWhyAndMayBeProposedAnew() {
        UseCaseId source = proposed();
        relay.relay();
        Proposal proposal = only(town.as(town.admin, auchel, proposals::pending));
        UseCaseId id = proposal.useCase().id();
        assertThatThrownBy(() -> town.run(town.admin, auchel, () -> proposals.decline(id, proposal.version(), " ")))
                .isInstanceOf(IllegalArgumentException.class);
        town.run(town.admin, auchel, () -> proposals.decline(id, proposal.version(), "Trop proche d’une autre."));
        changed(() -> town.run(town.admin, auchel, () -> proposals.accept(id, proposal.version())));

        assertThat(answer(source).state()).isEqualTo(State.DECLINED);
        assertThat(answer(source).reason()).isEqualTo("Trop proche d’une autre.");
        assertThat(read()).isEmpty();

        UseCaseSheet better = Examples.titled(Examples.HERBARIUM, "L’herbier et la loupe");
        town.run(town.erun, auchel, () -> desk.change(source, version(source), better, jaures.id()));
        relay.relay();
        assertThat(answer(source).state()).as("a change alone asks nothing").isEqualTo(State.DECLINED);
        town.run(town.erun, auchel, () -> desk.propose(source, version(source)));
        relay.relay();

        assertThat(answer(source).state()).isEqualTo(State.PENDING);
        assertThat(only(town.as(town.admin, auchel, proposals::pending))
                        .useCase()
                        .sheet())
                .isEqualTo(better);
    }

    @Test
    void aRecognisableChildNeverLeavesTheCirconscription() {
        UseCaseId source = shared();
        town.run(town.erun, auchel, () -> {
            desk.addPicture(source, version(source), PictureSheet.ofNobody("Des feuilles"), PICTURE);
            desk.addPicture(
                    source,
                    version(source),
                    new PictureSheet(
                            "Une élève",
                            true,
                            "Claire Dubois",
                            town.bean(SchoolCalendar.class).today()),
                    PICTURE);
        });
        town.run(town.director, jaures, () -> school.answer(source, version(source), Answer.AGREED));
        town.run(town.erun, auchel, () -> desk.propose(source, version(source)));
        relay.relay();

        Proposal proposal = only(town.as(town.admin, auchel, proposals::pending));
        assertThat(proposal.useCase().pictures())
                .extracting(it -> it.sheet().description())
                .containsExactly("Des feuilles");
        assertThat(town.query(auchel, "select description from platform.use_case_picture"))
                .containsExactly("Des feuilles");
        UseCaseId id = proposal.useCase().id();
        PictureId leaves = only(proposal.useCase().pictures()).id();
        assertThat(town.as(town.admin, auchel, () -> proposals.picture(id, leaves)))
                .isPresent();
        assertThat(town.as(town.otherTeacher, town.curie(), () -> school.academiePicture(id, leaves)))
                .as("not before it is accepted")
                .isEmpty();
        town.run(town.admin, auchel, () -> proposals.accept(id, proposal.version()));
        assertThat(town.as(town.otherTeacher, town.curie(), () -> school.academiePicture(id, leaves)))
                .isPresent();

        town.run(town.erun, auchel, () -> desk.removePicture(source, version(source), leaves));
        relay.relay();
        assertThat(only(read()).pictures()).isEmpty();
    }

    @Test
    void aSchoolIsNamedToTheAcademieWhileItsDirectorAgrees() {
        UseCaseId source = shared();
        town.run(town.director, jaures, () -> school.answer(source, version(source), Answer.AGREED));
        town.run(town.erun, auchel, () -> desk.propose(source, version(source)));
        relay.relay();
        Proposal proposal = only(town.as(town.admin, auchel, proposals::pending));
        assertThat(proposal.useCase().school()).isEqualTo(jaures.id());
        town.run(town.admin, auchel, () -> proposals.accept(proposal.useCase().id(), proposal.version()));
        assertThat(only(read()).school()).isEqualTo(jaures.id());

        town.run(town.director, jaures, () -> school.answer(source, version(source), Answer.REFUSED));
        relay.relay();

        assertThat(only(read()).school()).isNull();
        assertThat(only(read()).sheet()).isEqualTo(Examples.HERBARIUM);
    }

    @Test
    void whatIsTakenBackIsGoneAndAnOldMessageBringsNothingBack() {
        UseCaseId source = proposed();
        relay.relay();
        accept();
        assertThat(read()).hasSize(1);

        town.run(town.erun, auchel, () -> desk.takeBack(source, version(source)));
        relay.relay();

        assertThat(read()).isEmpty();
        assertThat(desk(source).portal()).isNull();
        assertThat(town.as(town.admin, auchel, () -> proposals.decided(10))).isEmpty();
        assertThat(town.query(auchel, "select title || result from platform.use_case"))
                .containsExactly("");
        copies.handle(message(auchel, "{\"id\":\"%s\"}".formatted(source)));
        assertThat(read()).isEmpty();

        town.run(town.erun, auchel, () -> desk.propose(source, version(source)));
        relay.relay();
        accept();
        town.run(town.erun, auchel, () -> desk.unshare(source, version(source)));
        relay.relay();
        assertThat(read())
                .as("what is no longer shared at home is not shared elsewhere")
                .isEmpty();
    }

    @Test
    void whatATenantWritesIsTakenForNothingMore() {
        UseCaseId source = proposed();
        relay.relay();
        for (String payload : List.of(
                "{}", "[]", "\"x\"", "{\"id\":\"x\"}", "{\"id\":7}", "{\"id\":\"%s\"}".formatted(UUID.randomUUID()))) {
            copies.handle(message(auchel, payload));
        }
        copies.handle(message(jaures, "{\"id\":\"%s\"}".formatted(source)));
        copies.handle(message(town.lens(), "{\"id\":\"%s\"}".formatted(source)));
        copies.handle(message(auchel, "{\"id\":\"%s\",\"title\":\"Autre\",\"state\":\"ACCEPTED\"}".formatted(source)));

        Proposal proposal = only(town.as(town.admin, auchel, proposals::pending));
        assertThat(proposal.useCase().sheet()).isEqualTo(Examples.HERBARIUM);
        assertThat(proposal.version()).isZero();
        assertThat(town.query(auchel, "select count(*) from platform.use_case")).containsExactly("1");
    }

    @Test
    void theRectoratAloneAnswersAndEachReadsByTheirOwnDoor() {
        proposed();
        relay.relay();
        Proposal proposal = only(town.as(town.admin, auchel, proposals::pending));
        UseCaseId id = proposal.useCase().id();
        for (PersonId other : List.of(town.erun, town.ien, town.director, town.teacher, elsewhere)) {
            for (Tenant where : List.of(auchel, jaures)) {
                refused(() -> town.as(other, where, proposals::pending));
                refused(() -> town.as(other, where, () -> proposals.find(id)));
                refused(() -> town.run(other, where, () -> proposals.accept(id, 0)));
                refused(() -> town.run(other, where, () -> proposals.decline(id, 0, "Non")));
            }
        }
        for (PersonId other : List.of(town.admin, town.director, town.teacher, elsewhere)) {
            refused(() -> town.as(other, auchel, () -> academie.all(UseCaseFilter.ALL)));
        }
        refused(() -> town.as(town.guardian, jaures, () -> school.academie(UseCaseFilter.ALL)));
        changed(() -> town.run(town.admin, auchel, () -> proposals.accept(new UseCaseId(UUID.randomUUID()), 0)));
    }

    private static void accept() {
        Proposal proposal = only(town.as(town.admin, auchel, proposals::pending));
        town.run(town.admin, auchel, () -> proposals.accept(proposal.useCase().id(), proposal.version()));
    }

    private static UseCaseId shared() {
        UseCaseId id = town.as(town.erun, auchel, () -> desk.collect(Examples.HERBARIUM, jaures.id()));
        town.run(town.erun, auchel, () -> desk.review(id, 0));
        town.run(town.erun, auchel, () -> desk.share(id, 1));
        return id;
    }

    private static UseCaseId proposed() {
        UseCaseId id = shared();
        town.run(town.erun, auchel, () -> desk.propose(id, 2));
        return id;
    }

    private static UseCase desk(UseCaseId id) {
        return town.as(town.erun, auchel, () -> desk.find(id).orElseThrow());
    }

    private static int version(UseCaseId id) {
        return Integer.parseInt(
                town.query(auchel, "select version from {school}.use_case where id = '%s'".formatted(id))
                        .getFirst());
    }

    private static PortalAnswer answer(UseCaseId id) {
        return Objects.requireNonNull(desk(id).portal());
    }

    /** As a teacher of another circonscription reads the académie's. */
    private static List<SharedUseCase> read() {
        return town.as(town.otherTeacher, town.curie(), () -> school.academie(UseCaseFilter.ALL));
    }

    private static InboxMessage message(Tenant writer, String payload) {
        return new InboxMessage(UUID.randomUUID(), writer.id(), Instant.now(), UseCaseRows.TOPIC, payload);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void changed(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(UseCaseChangedException.class);
    }

    private static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
