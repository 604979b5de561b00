package fr.gisement.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads people out of rows that hold the columns of {@code platform.person}. */
final class PersonRows {

    private PersonRows() {}

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("mail"),
                row.getString("civility"),
                row.getString("given_name"),
                row.getString("family_name"));
    }
}
