package fr.gisement.training;

import fr.gisement.identity.PersonId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The modules of the current circonscription itself. */
@Repository
class OwnModules {

    private final ModuleTable table;

    OwnModules(JdbcClient tenant) {
        table = new ModuleTable(tenant, false);
    }

    @Transactional(readOnly = true)
    List<TrainingModule> all() {
        return table.all("lower(title), id");
    }

    /** @throws DuplicateKeyException when there is a module of this title */
    @Transactional
    ModuleId insert(ModuleSheet sheet, PersonId by) {
        return table.insert(sheet, by);
    }

    /** @throws DuplicateKeyException when there is another module of this title */
    @Transactional
    boolean update(ModuleId id, int version, ModuleSheet sheet) {
        return table.update(id, version, sheet);
    }

    /** @throws DuplicateKeyException when one is taken up again and its title is another's by now */
    @Transactional
    boolean retire(ModuleId id, int version, boolean retired) {
        return table.retire(id, version, retired);
    }
}
