package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The académie's catalogue, the platform's own. */
@Repository
class AcademieModules {

    private final ModuleTable table;

    AcademieModules(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        table = new ModuleTable(platform, true);
    }

    List<TrainingModule> all() {
        return table.all("id");
    }

    /** @throws DuplicateKeyException when there is a module of this title */
    @PlatformTransactional
    ModuleId insert(ModuleSheet sheet, PersonId by) {
        return table.insert(sheet, by);
    }

    /** @throws DuplicateKeyException when there is another module of this title */
    @PlatformTransactional
    boolean update(ModuleId id, int version, ModuleSheet sheet) {
        return table.update(id, version, sheet);
    }

    /** @throws DuplicateKeyException when one is taken up again and its title is another's by now */
    @PlatformTransactional
    boolean retire(ModuleId id, int version, boolean retired) {
        return table.retire(id, version, retired);
    }
}
