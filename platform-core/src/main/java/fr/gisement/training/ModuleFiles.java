package fr.gisement.training;

import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.FileProperties;
import fr.gisement.files.ReceivedFile;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.platform.PlatformConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The files of both catalogues' modules, for services that have asked for rights. To be used outside a transaction. */
@Component
class ModuleFiles {

    private final FileTable own;
    private final FileTable academie;
    private final FileProperties properties;

    ModuleFiles(
            JdbcClient tenant,
            PlatformTransactionManager tenantTransactions,
            @Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform,
            @Qualifier(PlatformConfiguration.TRANSACTION_MANAGER) PlatformTransactionManager platformTransactions,
            FileProperties properties) {
        own = new FileTable(tenant, tenantTransactions);
        academie = new FileTable(platform, platformTransactions);
        this.properties = properties;
    }

    /** Of the académie's modules. */
    Map<ModuleId, List<ModuleFile>> ofAcademie() {
        return academie.all();
    }

    /** Of the académie's modules and the current circonscription's. */
    Map<ModuleId, List<ModuleFile>> all() {
        Map<ModuleId, List<ModuleFile>> all = new HashMap<>(academie.all());
        all.putAll(own.all());
        return Map.copyOf(all);
    }

    Optional<FilePart> find(TrainingModule module, FileId id) {
        return table(module).find(module.id(), id);
    }

    /** @throws fr.gisement.files.FileRefusedException when the module has as many as it may */
    FileId add(TrainingModule module, String label, ReceivedFile file) {
        String words = label.strip();
        if (words.isEmpty() || words.length() > ModuleDocument.LABEL_LENGTH) {
            throw new IllegalArgumentException("A document has a label");
        }
        return table(module)
                .insert(
                        module.id(),
                        words,
                        file,
                        CurrentPerson.required().person().id(),
                        properties.mostDocuments());
    }

    void remove(TrainingModule module, FileId id) {
        table(module).delete(module.id(), id);
    }

    private FileTable table(TrainingModule module) {
        return module.academie() ? academie : own;
    }
}
