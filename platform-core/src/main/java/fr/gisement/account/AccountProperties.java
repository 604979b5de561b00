package fr.gisement.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What the door allows. */
@ConfigurationProperties("gisement.account")
public record AccountProperties(
        @DefaultValue Hashing hashing,
        @DefaultValue Tries tries,
        @DefaultValue Activation activation) {

    /** What holds where nothing was set. */
    public static AccountProperties defaults() {
        return new Binder().bindOrCreate("gisement.account", AccountProperties.class);
    }

    /**
     * How much a flood of sign-ins may cost; each hash takes 19 MiB and a processor.
     *
     * @param atOnce hashes computed at the same time
     * @param waiting how many may wait for their turn
     * @param patience how long one waits
     */
    public record Hashing(
            @DefaultValue("4") int atOnce,
            @DefaultValue("100") int waiting,
            @DefaultValue("5s") Duration patience) {}

    /**
     * How often a secret may be guessed, or a letter asked for.
     *
     * @param account failures for one account, known or not
     * @param address failures from one address; a whole school shares one
     * @param letters letters that may be asked for one account
     */
    public record Tries(
            @DefaultValue Account account,
            @DefaultValue Address address,
            @DefaultValue Letters letters) {}

    public record Account(
            @DefaultValue("10") int most,
            @DefaultValue("15m") Duration within) {}

    public record Address(
            @DefaultValue("100") int most,
            @DefaultValue("15m") Duration within) {}

    public record Letters(
            @DefaultValue("3") int most, @DefaultValue("1h") Duration within) {}

    /**
     * How long a way to choose a password is good for.
     *
     * @param validity of a first one
     * @param renewal of one that was asked for because a password was forgotten
     */
    public record Activation(
            @DefaultValue("30d") Duration validity,
            @DefaultValue("2h") Duration renewal) {}
}
