package fr.gisement.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.identity.PersonId;
import fr.gisement.identity.SignedIn;
import fr.gisement.testing.TestPeople;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

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
    void whoKnowsThePasswordIsWelcomeHoweverTheyTypeTheirAddress() {
        String mail = DoorFixture.newMail();
        PersonId person = door.person(mail);
        SignedIn signedIn = welcome(door.signIn("  " + mail.toUpperCase(Locale.ROOT) + " ", TestPeople.PASSWORD));
        assertThat(signedIn.person().id()).isEqualTo(person);
        assertThat(signedIn.account()
                        .keeps(signedIn.signIn(), signedIn.account().epoch()))
                .isTrue();
        assertThat(door.installation.query(
                        "select last_sign_in_at is not null from platform.account where person_id = '%s'"
                                .formatted(person)))
                .containsExactly("t");
    }

    @Test
    void aDeviceIsKeptInAFewWordsAndItsAddressNowhere() {
        String mail = DoorFixture.newMail();
        door.person(mail);
        SignedIn signedIn = welcome(door.signIn(mail, TestPeople.PASSWORD));
        assertThat(door.installation.query(
                        "select s::text from platform.sign_in s where id = '%s'".formatted(signedIn.signIn())))
                .singleElement()
                .asString()
                .contains("Firefox · Windows")
                .doesNotContain(DoorFixture.CALLER.address());
    }

    @Test
    void whoeverDoesNotKnowItGetsOneAnswerForOneHash() {
        String wrong = DoorFixture.newMail();
        door.person(wrong);
        String never = DoorFixture.newMail();
        door.withoutAccount(never);
        String invited = DoorFixture.newMail();
        door.activations.issue(door.withoutAccount(invited), null);
        String blocked = DoorFixture.newMail();
        PersonId person = door.person(blocked);
        door.installation.execute(
                "update platform.account set blocked_at = now() where person_id = '%s'".formatted(person));
        for (String mail : new String[] {wrong, never, invited, blocked, "inconnue@ac.example", ""}) {
            long before = door.hashes.computed();
            assertThat(door.signIn(mail, "pas le bon mot de passe")).isEqualTo(new SignInOutcome.Wrong());
            assertThat(door.hashes.computed() - before)
                    .as("hashes for %s", mail)
                    .isEqualTo(1);
        }
        long before = door.hashes.computed();
        assertThat(door.signIn(blocked, TestPeople.PASSWORD))
                .as("the right password of a blocked account")
                .isEqualTo(new SignInOutcome.Wrong());
        assertThat(door.hashes.computed() - before).isEqualTo(1);
    }

    @Test
    void afterTenFailuresEvenTheRightPasswordMustWaitAndNoHashIsComputed() {
        String mail = DoorFixture.newMail();
        door.person(mail);
        for (int i = 0; i < 10; i++) {
            assertThat(door.signIn(mail, "non " + i)).isEqualTo(new SignInOutcome.Wrong());
        }
        long before = door.hashes.computed();
        assertThat(door.signIn(mail, TestPeople.PASSWORD)).isInstanceOf(SignInOutcome.TooOften.class);
        assertThat(door.hashes.computed()).isEqualTo(before);
    }

    @Test
    void tenFailuresAtAnUnknownAccountAreAnsweredAsAtAKnownOne() {
        String mail = DoorFixture.newMail();
        for (int i = 0; i < 10; i++) {
            assertThat(door.signIn(mail, "non " + i)).isEqualTo(new SignInOutcome.Wrong());
        }
        assertThat(door.signIn(mail, "non")).isInstanceOf(SignInOutcome.TooOften.class);
    }

    @Test
    void aSessionThatWasEndedIsNoLongerKept() {
        String mail = DoorFixture.newMail();
        PersonId person = door.person(mail);
        SignedIn one = welcome(door.signIn(mail, TestPeople.PASSWORD));
        SignedIn other = welcome(door.signIn(mail, TestPeople.PASSWORD));
        door.signIns.end(one);
        var account = door.accounts.find(person).orElseThrow();
        assertThat(account.keeps(one.signIn(), one.account().epoch())).isFalse();
        assertThat(account.keeps(other.signIn(), other.account().epoch())).isTrue();
    }

    @Test
    void onlyAFewHashesAreComputedAtOnceAndTooManyWaitersAreSentAway() throws Exception {
        PasswordHashes narrow = new PasswordHashes(new AccountProperties(
                new AccountProperties.Hashing(1, 1, java.time.Duration.ofMinutes(1)),
                AccountProperties.defaults().tries(),
                AccountProperties.defaults().activation()));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CharSequence slow = new SlowPassword(inside, goOn);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> narrow.hash(slow));
            inside.await();
            Future<String> second = threads.submit(() -> narrow.hash("attend son tour"));
            Awaitility.await().until(() -> narrow.waiting() == 1);
            assertThatThrownBy(() -> narrow.hash("une de trop")).isInstanceOf(DoorBusyException.class);
            goOn.countDown();
            assertThat(first.get()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(second.get()).startsWith("$argon2id$");
        }
    }

    @Test
    void theSameLettersTypedOtherwiseAreTheSamePassword() {
        String hash = door.hashes.hash("e\u0301cole maternelle");
        assertThat(door.hashes.matches("\u00e9cole maternelle", hash)).isTrue();
    }

    private static SignedIn welcome(SignInOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignInOutcome.Welcome.class);
        return ((SignInOutcome.Welcome) outcome).signedIn();
    }

    /** Holds up whoever reads it. */
    private record SlowPassword(CountDownLatch inside, CountDownLatch goOn) implements CharSequence {

        @Override
        public int length() {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 1;
        }

        @Override
        public char charAt(int index) {
            return 'x';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return "x";
        }

        @Override
        public String toString() {
            length();
            return "x";
        }
    }
}
