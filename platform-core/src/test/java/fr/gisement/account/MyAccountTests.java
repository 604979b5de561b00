package fr.gisement.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.SignedIn;
import fr.gisement.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyAccountTests {

    private static final Duration LATELY = Duration.ofMinutes(30);

    private DoorFixture door;
    private MyAccount account;

    @BeforeAll
    void open() {
        door = new DoorFixture(Map.of("gisement.account.tries.address.most", "100000"));
        account = door.context.getBean(MyAccount.class);
    }

    @AfterAll
    void close() {
        door.close();
    }

    @Test
    void onesOwnDevicesAreListedThisOneFirstAndNobodyElses() throws Exception {
        String mail = DoorFixture.newMail();
        door.person(mail);
        String stranger = DoorFixture.newMail();
        door.person(stranger);
        SignedIn other = enter(mail);
        SignedIn here = enter(mail);
        enter(stranger);
        List<OpenSession> open = as(here, () -> account.openSessions(LATELY));
        assertThat(open).extracting(OpenSession::signIn).containsExactly(here.signIn(), other.signIn());
        assertThat(open).extracting(OpenSession::current).containsExactly(true, false);
    }

    @Test
    void aDeviceThatWasNotUsedForLongIsNotListed() throws Exception {
        String mail = DoorFixture.newMail();
        door.person(mail);
        SignedIn old = enter(mail);
        SignedIn here = enter(mail);
        door.installation.execute("update platform.sign_in set last_seen_at = now() - interval '1 hour' where id = '%s'"
                .formatted(old.signIn()));
        assertThat(as(here, () -> account.openSessions(LATELY)))
                .extracting(OpenSession::signIn)
                .containsExactly(here.signIn());
    }

    @Test
    void oneEndsOnesOwnDeviceAndNobodyElses() throws Exception {
        String mail = DoorFixture.newMail();
        PersonId me = door.person(mail);
        String stranger = DoorFixture.newMail();
        PersonId them = door.person(stranger);
        SignedIn here = enter(mail);
        SignedIn other = enter(mail);
        SignedIn theirs = enter(stranger);
        as(here, () -> {
            account.end(other.signIn());
            account.end(theirs.signIn());
            return true;
        });
        assertThat(keeps(me, other)).isFalse();
        assertThat(keeps(me, here)).isTrue();
        door.accounts.changed(them);
        assertThat(keeps(them, theirs)).isTrue();
    }

    @Test
    void signingOutEverywhereEndsThisDeviceToo() throws Exception {
        String mail = DoorFixture.newMail();
        PersonId me = door.person(mail);
        SignedIn here = enter(mail);
        SignedIn other = enter(mail);
        as(here, () -> {
            account.endEverywhere();
            return true;
        });
        assertThat(keeps(me, here)).isFalse();
        assertThat(keeps(me, other)).isFalse();
    }

    @Test
    void aNewPasswordNeedsTheCurrentOneAndEndsTheOtherDevices() throws Exception {
        String mail = DoorFixture.newMail();
        PersonId me = door.person(mail);
        SignedIn here = enter(mail);
        SignedIn other = enter(mail);
        assertThat(change(here, "pas le bon", "tortue vélo pluie citron")).isEqualTo(new MyAccount.Change.Wrong());
        assertThat(change(here, TestPeople.PASSWORD, "motdepasse123"))
                .isEqualTo(new MyAccount.Change.Faulty(PasswordFault.COMMON));
        assertThat(keeps(me, other)).isTrue();
        assertThat(change(here, TestPeople.PASSWORD, "tortue vélo pluie citron"))
                .isEqualTo(new MyAccount.Change.Done());
        assertThat(keeps(me, here)).isTrue();
        assertThat(keeps(me, other)).isFalse();
        assertThat(door.signIn(mail, "tortue vélo pluie citron")).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void theCurrentPasswordIsNotGuessedFromInsideEither() throws Exception {
        String mail = DoorFixture.newMail();
        door.person(mail);
        SignedIn here = enter(mail);
        for (int i = 0; i < 10; i++) {
            assertThat(change(here, "non " + i, "tortue vélo pluie citron")).isEqualTo(new MyAccount.Change.Wrong());
        }
        assertThat(change(here, TestPeople.PASSWORD, "tortue vélo pluie citron"))
                .isInstanceOf(MyAccount.Change.TooOften.class);
    }

    @Test
    void nobodyHasAnAccountPageWhoIsNotSignedIn() {
        assertThatThrownBy(() -> account.endEverywhere())
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theRectoratReissuesAnActivationWhichIsNotedAndNobodyElseMay() throws Exception {
        ActivationDesk desk = door.context.getBean(ActivationDesk.class);
        String adminMail = DoorFixture.newMail();
        TestPeople.member(door.installation, door.person(adminMail), Role.RECTORAT_ADMIN, null);
        String teacherMail = DoorFixture.newMail();
        door.person(teacherMail);
        PersonId waiting = door.withoutAccount(DoorFixture.newMail());
        SignedIn admin = enter(adminMail);
        SignedIn teacher = enter(teacherMail);
        assertThatThrownBy(() -> as(teacher, () -> desk.reissue(waiting))).isInstanceOf(AccessDeniedException.class);
        ActivationDesk.Handover handover = as(admin, () -> desk.reissue(waiting));
        assertThat(handover.mailed()).isFalse();
        assertThat(door.choice.look(
                        new ActivationKey(
                                handover.activation().person().mail(),
                                handover.activation().code()),
                        DoorFixture.CALLER))
                .isInstanceOf(NewPassword.Choose.class);
        assertThat(
                        door.installation.query(
                                "select actor || ' ' || subject || ' ' || detail::text from platform.audit_entry where action = 'ACTIVATION_REISSUED'"))
                .containsExactly("Claire Dubois Zoé Nouvel {\"mailed\": false}");
        assertThat(door.installation.query(
                        "select issued_by from platform.activation where person_id = '%s'".formatted(waiting)))
                .containsExactly(admin.person().id().toString());
    }

    private MyAccount.Change change(SignedIn who, String current, String wanted) throws Exception {
        return as(who, () -> account.changePassword(current, wanted, "192.0.2.1"));
    }

    private SignedIn enter(String mail) {
        return ((SignInOutcome.Welcome) door.signIn(mail, TestPeople.PASSWORD)).signedIn();
    }

    private boolean keeps(PersonId person, SignedIn session) {
        return door.accounts
                .find(person)
                .orElseThrow()
                .keeps(session.signIn(), session.account().epoch());
    }

    private static <T> T as(SignedIn who, Callable<T> work) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(who);
        try {
            return work.call();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
