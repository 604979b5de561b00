package fr.gisement.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.account.NewPassword.Choose;
import fr.gisement.account.NewPassword.Closed;
import fr.gisement.account.NewPassword.Done;
import fr.gisement.account.NewPassword.Faulty;
import fr.gisement.account.NewPassword.TooOften;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.SignedIn;
import fr.gisement.testing.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivationTests {

    private static final String CHOSEN = "tortue vélo pluie citron";

    private DoorFixture door;

    @BeforeAll
    void open() {
        door = new DoorFixture(Map.of("gisement.account.tries.address.most", "100000"));
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void aCodeIsEightSignsThatNobodyConfoundsAndALinkIsLong() {
        Set<String> codes = new HashSet<>();
        Set<String> links = new HashSet<>();
        PersonId person = door.withoutAccount(DoorFixture.newMail());
        for (int i = 0; i < 50; i++) {
            IssuedActivation issued = door.activations.issue(person, null);
            assertThat(issued.code()).matches("[ACDEFGHJKMNPQRTVWXY34679]{4}-[ACDEFGHJKMNPQRTVWXY34679]{4}");
            assertThat(issued.linkPath()).matches("/activation/[A-Za-z0-9_-]{27}");
            codes.add(issued.code());
            links.add(issued.linkPath());
        }
        assertThat(codes).hasSize(50);
        assertThat(links).hasSize(50);
    }

    @Test
    void onlySealsAreKept() {
        IssuedActivation issued = door.activations.issue(door.withoutAccount(DoorFixture.newMail()), null);
        String stored = String.join("", door.installation.query("select a::text from platform.activation a"));
        assertThat(stored).doesNotContain(issued.code().replace("-", ""), token(issued));
        assertThat(issued.toString()).doesNotContain(issued.code(), token(issued));
    }

    @Test
    void aCodeOpensHoweverItIsTyped() {
        String mail = DoorFixture.newMail();
        String code = door.activations.issue(door.withoutAccount(mail), null).code();
        for (String typed : new String[] {
            code, code.toLowerCase(Locale.ROOT), code.replace("-", ""), " " + code.replace("-", " – ") + " "
        }) {
            assertThat(look(new ActivationKey(mail, typed))).as(typed).isInstanceOf(Choose.class);
        }
    }

    @Test
    void aCodeIsItsOwnersOnly() {
        String mail = DoorFixture.newMail();
        String other = DoorFixture.newMail();
        door.withoutAccount(other);
        String code = door.activations.issue(door.withoutAccount(mail), null).code();
        assertThat(look(new ActivationKey(other, code))).isEqualTo(new Closed());
        assertThat(look(new ActivationKey("inconnue@ac.example", code))).isEqualTo(new Closed());
    }

    @Test
    void whoChoosesAPasswordIsSignedInAndTheWayIsClosedBehindThem() {
        String mail = DoorFixture.newMail();
        PersonId person = door.withoutAccount(mail);
        IssuedActivation issued = door.activations.issue(person, null);
        ActivationKey key = new ActivationKey(mail, issued.code());
        NewPassword done = choose(key, CHOSEN);
        assertThat(done).isInstanceOf(Done.class);
        SignedIn signedIn = ((Done) done).welcome().signedIn();
        assertThat(signedIn.person().id()).isEqualTo(person);
        assertThat(signedIn.account().activated()).isTrue();
        assertThat(door.signIn(mail, CHOSEN)).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(look(key)).isEqualTo(new Closed());
        assertThat(look(ActivationKey.link(token(issued)))).isEqualTo(new Closed());
        assertThat(choose(key, "un autre mot de passe long")).isEqualTo(new Closed());
    }

    @Test
    void aLinkDoesTheSameAndLookingUsesNothingUp() {
        String mail = DoorFixture.newMail();
        ActivationKey key = ActivationKey.link(token(door.activations.issue(door.withoutAccount(mail), null)));
        assertThat(look(key)).isInstanceOf(Choose.class);
        assertThat(choose(key, "court")).isInstanceOf(Faulty.class);
        assertThat(look(key)).isInstanceOf(Choose.class);
        assertThat(choose(key, CHOSEN)).isInstanceOf(Done.class);
        assertThat(door.signIn(mail, CHOSEN)).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void anOldOneOpensNothing() {
        String mail = DoorFixture.newMail();
        PersonId person = door.withoutAccount(mail);
        IssuedActivation issued = door.activations.issue(person, null);
        assertThat(issued.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
        door.installation.execute("""
                update platform.activation set issued_at = now() - interval '40 days', expires_at = now() - interval '1 second'
                where person_id = '%s'""".formatted(person));
        assertThat(look(new ActivationKey(mail, issued.code()))).isEqualTo(new Closed());
        assertThat(choose(ActivationKey.link(token(issued)), CHOSEN)).isEqualTo(new Closed());
    }

    @Test
    void aNewOneTakesThePlaceOfTheEarlierOnes() {
        String mail = DoorFixture.newMail();
        PersonId person = door.withoutAccount(mail);
        IssuedActivation first = door.activations.issue(person, null);
        IssuedActivation second = door.activations.issue(person, null);
        assertThat(look(new ActivationKey(mail, first.code()))).isEqualTo(new Closed());
        assertThat(look(ActivationKey.link(token(first)))).isEqualTo(new Closed());
        assertThat(look(new ActivationKey(mail, second.code()))).isInstanceOf(Choose.class);
    }

    @Test
    void whoForgotTheirPasswordChoosesAnotherAndTheSessionsThereWereEnd() {
        String mail = DoorFixture.newMail();
        PersonId person = door.person(mail);
        SignedIn before = ((SignInOutcome.Welcome) door.signIn(mail, TestPeople.PASSWORD)).signedIn();
        assertThat(choose(ActivationKey.link(token(door.activations.renew(person))), CHOSEN))
                .isInstanceOf(Done.class);
        assertThat(door.accounts
                        .find(person)
                        .orElseThrow()
                        .keeps(before.signIn(), before.account().epoch()))
                .isFalse();
        assertThat(door.signIn(mail, TestPeople.PASSWORD)).isEqualTo(new SignInOutcome.Wrong());
        assertThat(door.signIn(mail, CHOSEN)).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void aBlockedPersonFindsTheWayClosed() {
        String mail = DoorFixture.newMail();
        PersonId person = door.person(mail);
        IssuedActivation issued = door.activations.renew(person);
        door.installation.execute(
                "update platform.account set blocked_at = now() where person_id = '%s'".formatted(person));
        door.accounts.changed(person);
        assertThat(look(ActivationKey.link(token(issued)))).isEqualTo(new Closed());
    }

    @Test
    void codesAreNotGuessedMoreOftenThanPasswords() {
        String mail = DoorFixture.newMail();
        String code = door.activations.issue(door.withoutAccount(mail), null).code();
        for (int i = 0; i < 10; i++) {
            assertThat(look(new ActivationKey(mail, "AAAA-AAA" + i))).isEqualTo(new Closed());
        }
        assertThat(look(new ActivationKey(mail, code))).isInstanceOf(TooOften.class);
    }

    @Test
    void nobodyGetsAWayForSomebodyUnknown() {
        assertThatThrownBy(() -> door.activations.issue(new PersonId(UUID.randomUUID()), null))
                .isInstanceOf(NoSuchElementException.class);
    }

    private NewPassword look(ActivationKey key) {
        return door.choice.look(key, DoorFixture.CALLER);
    }

    private NewPassword choose(ActivationKey key, String password) {
        return door.choice.choose(key, password, DoorFixture.CALLER);
    }

    private static String token(IssuedActivation issued) {
        return issued.linkPath().substring(Activations.PATH.length());
    }
}
