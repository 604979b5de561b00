package fr.gisement.identity;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Accounts of a node that knows nobody yet, while the database is away. */
public final class UnreachableAccounts {

    private UnreachableAccounts() {}

    public static Accounts create() {
        var nobodyListens = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/gisement");
        return new Accounts(
                new AccountReader(JdbcClient.create(nobodyListens)),
                new IdentityProperties(Duration.ofSeconds(2), Duration.ofMinutes(5), 10));
    }
}
