package fr.gisement.account;

import fr.gisement.identity.Account;
import fr.gisement.identity.Accounts;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets somebody who holds a code or a link choose a password, which activates the account, and begins their session. */
@Service
public class PasswordChoice {

    private final Activations activations;
    private final PasswordRules rules;
    private final PasswordHashes hashes;
    private final Accounts accounts;
    private final SignInService signIns;
    private final Tries tries;

    PasswordChoice(
            Activations activations,
            PasswordRules rules,
            PasswordHashes hashes,
            Accounts accounts,
            SignInService signIns,
            Tries tries) {
        this.activations = activations;
        this.rules = rules;
        this.hashes = hashes;
        this.accounts = accounts;
        this.signIns = signIns;
        this.tries = tries;
    }

    /** Whether the key opens; it stays good. */
    public NewPassword look(ActivationKey key, Caller caller) {
        Optional<Duration> wait = tries.take(Tries.Kind.ACTIVATION, who(key), caller.address());
        if (wait.isPresent()) {
            return new NewPassword.TooOften(wait.get());
        }
        Optional<Activations.Open> open = open(key);
        open.ifPresent(it -> tries.giveBack(Tries.Kind.ACTIVATION, who(key), caller.address()));
        return open.<NewPassword>map(it -> new NewPassword.Choose(it.person())).orElseGet(NewPassword.Closed::new);
    }

    /**
     * Sets the password, uses the key up and ends whatever sessions the person had.
     *
     * @throws DoorBusyException when too many sign in at this moment
     */
    public NewPassword choose(ActivationKey key, String password, Caller caller) {
        NewPassword looked = look(key, caller);
        if (!(looked instanceof NewPassword.Choose(Person chooser))) {
            return looked;
        }
        Optional<PasswordFault> fault = rules.faultOf(password, chooser);
        if (fault.isPresent()) {
            return new NewPassword.Faulty(chooser, fault.get());
        }
        String hash = hashes.hash(password);
        Optional<Activations.Open> open = open(key).filter(it -> activations.use(it, hash));
        if (open.isEmpty()) {
            return new NewPassword.Closed();
        }
        PersonId person = open.get().person().id();
        accounts.changed(person);
        Account account = accounts.find(person).orElseThrow();
        return new NewPassword.Done(new SignInOutcome.Welcome(signIns.begin(account, caller.userAgent())));
    }

    private Optional<Activations.Open> open(ActivationKey key) {
        return key.isLink() ? activations.byToken(key.secret()) : activations.byCode(key.mail(), key.secret());
    }

    /** Tokens are too long to be guessed; whoever tries is counted all the same, all tokens together by address. */
    private static String who(ActivationKey key) {
        return key.isLink() ? key.secret() : key.mail();
    }
}
