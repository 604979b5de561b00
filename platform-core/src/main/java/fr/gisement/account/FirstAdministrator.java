package fr.gisement.account;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.installation.Installation;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes administrators from outside the application: somebody must be the first. */
public final class FirstAdministrator {

    private FirstAdministrator() {}

    /**
     * Makes somebody an administrator of the rectorat, whether the platform knew them or not, and gives them a way to
     * choose a password.
     *
     * @param owner the owner's connections: the application itself gives no rights
     */
    public static IssuedActivation make(
            DataSource owner, Installation installation, String mail, String givenName, String familyName) {
        JdbcClient platform = JdbcClient.create(owner);
        UUID id = platform.sql("""
                        insert into platform.person (mail, given_name, family_name) values (:mail, :given, :family)
                        on conflict (mail) do update set updated_at = now() returning id""")
                .param("mail", mail.strip().toLowerCase(Locale.ROOT))
                .param("given", givenName.strip())
                .param("family", familyName.strip())
                .query(UUID.class)
                .single();
        platform.sql("""
                        insert into platform.membership (person_id, role, origin)
                        select :person, 'RECTORAT_ADMIN', 'HAND'
                        where not exists (select from platform.membership
                                          where person_id = :person and role = 'RECTORAT_ADMIN')""").param("person", id).update();
        platform.sql("""
                        update platform.membership set ended_at = null
                        where person_id = :person and role = 'RECTORAT_ADMIN'""").param("person", id).update();
        Person person = platform.sql(
                        "select id, mail, civility, given_name, family_name from platform.person where id = :id")
                .param("id", id)
                .query((row, index) -> new Person(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("mail"),
                        row.getString("civility"),
                        row.getString("given_name"),
                        row.getString("family_name")))
                .single();
        return new ActivationIssue(platform, installation)
                .issue(person, null, AccountProperties.defaults().activation().validity());
    }
}
