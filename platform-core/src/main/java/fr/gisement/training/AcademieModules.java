package fr.gisement.training;

import fr.gisement.platform.PlatformConfiguration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The académie's catalogue, the platform's own. */
@Repository
class AcademieModules {

    private final JdbcClient platform;

    AcademieModules(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    List<TrainingModule> all() {
        return platform.sql("select %s from training_module order by id".formatted(ModuleReader.COLUMNS))
                .query((row, index) -> ModuleReader.module(row, true))
                .list();
    }
}
