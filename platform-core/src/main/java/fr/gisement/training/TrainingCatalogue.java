package fr.gisement.training;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForErun;
import fr.gisement.identity.CurrentPerson;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What is taught in the current circonscription: the académie's modules, and its own, which its trainers write. */
@Service
@ForCirconscription
public class TrainingCatalogue {

    private final Modules modules;
    private final OwnModules own;

    TrainingCatalogue(Modules modules, OwnModules own) {
        this.modules = modules;
        this.own = own;
    }

    /** The académie's first, then the circonscription's by title; the retired ones too. */
    public List<TrainingModule> all() {
        return List.copyOf(modules.all().values());
    }

    public Optional<TrainingModule> find(ModuleId id) {
        return Optional.ofNullable(modules.all().get(id));
    }

    /** @throws ModuleTitleTakenException when the circonscription has a module of this title */
    @ForErun
    public ModuleId add(ModuleSheet sheet) {
        requirePrerequisite(sheet);
        try {
            return own.insert(sheet, CurrentPerson.required().person().id());
        } catch (DuplicateKeyException taken) {
            throw taken(sheet.title());
        }
    }

    /**
     * Changes a module of the circonscription's own.
     *
     * @throws ModuleTitleTakenException when another has this title
     * @throws TrainingChangedException when somebody changed it since, or it is the académie's
     */
    @ForErun
    public void change(ModuleId id, int version, ModuleSheet sheet) {
        requirePrerequisite(sheet);
        write(id, sheet.title(), () -> own.update(id, version, sheet));
    }

    /**
     * Takes a module of the circonscription's own out of the catalogue, or into it again.
     *
     * @throws ModuleTitleTakenException when another has its title by now
     * @throws TrainingChangedException as {@link #change}
     */
    @ForErun
    public void retire(ModuleId id, int version, boolean retired) {
        write(id, id.toString(), () -> own.retire(id, version, retired));
    }

    private static void write(ModuleId id, String title, BooleanSupplier write) {
        try {
            if (!write.getAsBoolean()) {
                throw new TrainingChangedException("Module " + id);
            }
        } catch (DuplicateKeyException taken) {
            throw taken(title);
        }
    }

    private void requirePrerequisite(ModuleSheet sheet) {
        ModuleId before = sheet.prerequisite();
        if (before != null && !modules.all().containsKey(before)) {
            throw new IllegalArgumentException("No module here: " + before);
        }
    }

    private static ModuleTitleTakenException taken(String title) {
        return new ModuleTitleTakenException(title);
    }
}
