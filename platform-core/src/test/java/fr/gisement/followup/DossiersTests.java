package fr.gisement.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.followup.Visit.Kind;
import fr.gisement.identity.PersonId;
import fr.gisement.portfolio.Portfolios;
import fr.gisement.tenancy.Tenant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A trainer’s day and what is kept of a school, and who reads or writes any of it. */
class DossiersTests extends FollowedTown {

    @Test
    void aTrainersDayHoldsWhatIsTheirs() {
        run(town.erun, () -> town.bean(Portfolios.class).follow(jaures.id(), town.erun));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now().plus(2, ChronoUnit.DAYS), "Blog"));
        run(second, () -> visits.plan(jaures.id(), Kind.CALL, Instant.now().minus(2, ChronoUnit.DAYS), "Rappel"));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now().plus(20, ChronoUnit.DAYS), "Bilan"));
        run(town.erun, () -> tasks.add(jaures.id(), "Envoyer le guide", today.minusDays(1)));
        run(town.erun, () -> tasks.add(jaures.id(), "Plus tard", today.plusDays(1)));
        run(town.erun, () -> followUps.block(jaures.id(), "Travaux", today));
        town.execute(auchel, """
                insert into {school}.stage_mark (school_id, stage, reached_at)
                values ('%s', 'FIRST_ARTICLE', now() - interval '5 weeks')""".formatted(jaures.id()));

        Day day = town.as(town.erun, auchel, () -> days.today(false));
        assertThat(day.visits()).extracting(it -> it.visit().aim()).containsExactly("Blog");
        assertThat(day.tasks()).extracting(it -> it.task().title()).containsExactly("Envoyer le guide");
        assertThat(day.tasks().getFirst().task().overdue(today)).isTrue();
        assertThat(day.blocked()).extracting(FollowUp::slug).containsExactly("jaures");
        assertThat(day.familiesMissing()).extracting(FollowUp::slug).containsExactly("jaures");
        assertThat(day.nobody()).extracting(FollowUp::slug).containsExactly("pasteur");
        assertThat(day.visits().getFirst().school().overdue()).isEqualTo(1);

        Day all = town.as(second, auchel, () -> days.today(true));
        assertThat(all.visits()).extracting(it -> it.visit().aim()).containsExactly("Rappel", "Blog");
        Day own = town.as(second, auchel, () -> days.today(false));
        assertThat(own.visits()).extracting(it -> it.visit().aim()).containsExactly("Rappel");
        assertThat(own.tasks()).isEmpty();
        assertThat(own.blocked()).isEmpty();
    }

    @Test
    void aNoteThatIsSentTwiceIsKeptOnceAndTellsOfItsVisit() {
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now(), "Blog"));
        VisitId visit = dossier(town.erun, jaures).visits().getFirst().id();
        UUID id = UUID.randomUUID();
        Instant typed = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        run(town.erun, () -> notes.keep(id, jaures.id(), visit, " Deux classes publient. ", typed));
        run(town.erun, () -> notes.keep(id, jaures.id(), visit, " Deux classes publient. ", typed));

        Dossier dossier = dossier(second, jaures);
        assertThat(dossier.notes())
                .containsExactly(new SchoolNote(id, visit, town.erun, "Deux classes publient.", typed));
        assertThat(dossier.visits().getFirst().doneAt()).isNotNull();
        assertThat(dossier.name(town.erun)).contains("eric");
        assertThatThrownBy(() -> run(town.erun, () -> notes.keep(UUID.randomUUID(), pasteur.id(), visit, "x", typed)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(town.as(town.erun, auchel, () -> visits.done(visit))).isFalse();
        assertThat(town.as(town.erun, auchel, () -> visits.drop(visit))).isFalse();
    }

    @Test
    void theInspectorReadsWithoutTheTrainersWords() {
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now(), "Blog"));
        run(town.erun, () -> tasks.add(jaures.id(), "Envoyer le guide", today));
        run(town.erun, () -> notes.keep(UUID.randomUUID(), jaures.id(), null, "Entre nous", Instant.now()));

        Dossier dossier = dossier(town.ien, jaures);

        assertThat(dossier.visits()).hasSize(1).allMatch(it -> it.aim() == null);
        assertThat(dossier.tasks()).isEmpty();
        assertThat(dossier.notes()).isEmpty();
        assertThat(dossier.staff().getFirst().person().id()).isEqualTo(town.director);
    }

    @Test
    void aSchoolSeesItsNextVisitAndNothingElse() {
        run(town.erun, () -> visits.plan(jaures.id(), Kind.VISIT, Instant.now().plus(9, ChronoUnit.DAYS), "Bilan"));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.CALL, Instant.now().plus(2, ChronoUnit.DAYS), "Blog"));
        run(town.erun, () -> visits.plan(jaures.id(), Kind.CALL, Instant.now().minus(2, ChronoUnit.DAYS), "Hier"));

        Visit next = town.as(town.teacher, jaures, schoolSide::next).orElseThrow();

        assertThat(next.kind()).isEqualTo(Kind.CALL);
        assertThat(next.aim()).isNull();
        refused(() -> town.as(town.teacher, pasteur, schoolSide::next));
        for (PersonId other : List.of(town.otherTeacher, town.guardian, town.erun)) {
            refused(() -> town.as(other, jaures, schoolSide::next));
        }
    }

    @Test
    void onlyTrainersOfTheCirconscriptionChangeAnything() {
        Instant now = Instant.now();
        for (PersonId other : List.of(town.ien, town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> run(other, () -> followUps.move(jaures.id(), Stage.TO_CONTACT, Stage.REFERENT_NAMED)));
            refused(() -> run(other, () -> followUps.block(jaures.id(), "x", today)));
            refused(() -> run(other, () -> followUps.unblock(jaures.id())));
            refused(() -> run(other, () -> followUps.nameReferent(jaures.id(), town.teacher)));
            refused(() -> run(other, () -> visits.plan(jaures.id(), Kind.CALL, now, "x")));
            refused(() -> run(other, () -> tasks.add(jaures.id(), "x", today)));
            refused(() -> run(other, () -> notes.keep(UUID.randomUUID(), jaures.id(), null, "x", now)));
            refused(() -> town.as(other, auchel, () -> days.today(true)));
        }
        for (PersonId other : List.of(town.director, town.teacher, town.admin, elsewhere)) {
            refused(() -> town.as(other, auchel, followUps::current));
            refused(() -> town.as(other, auchel, () -> dossiers.find("jaures")));
        }
        refused(() -> town.as(town.erun, lens, followUps::current));
        assertThat(town.as(town.ien, auchel, followUps::current).schools()).hasSize(2);
    }

    @Test
    void ofAnotherCirconscriptionsSchoolNothingIsNoted() {
        Tenant curie = town.curie();
        assertThat(town.as(town.erun, auchel, () -> dossiers.find("curie"))).isEmpty();
        List<Runnable> attempts = List.of(
                () -> followUps.move(curie.id(), Stage.TO_CONTACT, Stage.REFERENT_NAMED),
                () -> followUps.block(curie.id(), "x", today),
                () -> followUps.unblock(curie.id()),
                () -> followUps.nameReferent(curie.id(), town.otherTeacher),
                () -> visits.plan(curie.id(), Kind.CALL, Instant.now(), "x"),
                () -> tasks.add(curie.id(), "x", today),
                () -> notes.keep(UUID.randomUUID(), curie.id(), null, "x", Instant.now()));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(() -> run(town.erun, attempt)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
