package fr.gisement.training;

import fr.gisement.files.FileId;
import fr.gisement.files.FilePart;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.ReceivedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalogue as whoever writes it works at it: the rectorat the académie’s, a circonscription’s trainers their own. Each
 * says for itself who may do what.
 */
public interface ModuleKeeper {

    /** The retired ones too. */
    List<TrainingModule> all();

    /** The files of modules, in the order they were added. */
    Map<ModuleId, List<ModuleFile>> files();

    /** The whole of a file. */
    Optional<FilePart> file(ModuleId module, FileId file);

    /** @throws ModuleTitleTakenException when there is a module of this title */
    ModuleId add(ModuleSheet sheet);

    /**
     * @throws ModuleTitleTakenException when another has this title
     * @throws TrainingChangedException when somebody changed it since, or it is of the other catalogue
     */
    void change(ModuleId id, int version, ModuleSheet sheet);

    /**
     * Takes a module out of the catalogue, or into it again; its sessions stay.
     *
     * @throws ModuleTitleTakenException when another has its title by now
     * @throws TrainingChangedException as {@link #change}
     */
    void retire(ModuleId id, int version, boolean retired);

    /**
     * @throws FileRefusedException when the module has as many as it may
     * @throws TrainingChangedException when the module is of the other catalogue
     */
    FileId addFile(ModuleId module, String label, ReceivedFile file);

    /** @throws TrainingChangedException when the module is of the other catalogue */
    void removeFile(ModuleId module, FileId file);
}
