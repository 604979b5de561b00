package fr.gisement.isolation;

import fr.gisement.migrations.Wall;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that are run in a town behind each of the two walls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BothWalls {

    final List<Town> towns = new ArrayList<>();

    @BeforeAll
    void build() throws SQLException {
        for (Wall wall : Wall.values()) {
            towns.add(new Town(wall));
        }
    }

    @AfterAll
    void close() {
        towns.forEach(Town::close);
    }
}
