package fr.gisement.classes;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A class as the school's own schema knows it: its teachers are numbers there. */
record ClassRow(
        ClassId id,
        SchoolYear year,
        String name,
        List<Level> levels,
        String siteUai,
        boolean archived,
        int version,
        List<PersonId> teachers) {

    static ClassRow of(ResultSet row) throws SQLException {
        return new ClassRow(
                new ClassId(row.getObject("id", UUID.class)),
                new SchoolYear(row.getInt("school_year")),
                row.getString("name"),
                Level.parse(row.getString("level")),
                row.getString("site_uai"),
                row.getBoolean("archived"),
                row.getInt("version"),
                Arrays.stream((UUID[]) row.getArray("teachers").getArray())
                        .map(PersonId::new)
                        .toList());
    }

    /** With names; {@code staff} in the order in which teachers are named. */
    SchoolClass with(List<Person> staff) {
        return new SchoolClass(
                id,
                year,
                name,
                levels,
                siteUai,
                archived,
                version,
                staff.stream().filter(one -> teachers.contains(one.id())).toList());
    }
}
