package fr.gisement.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Both catalogues as one, for services that have asked for rights. To be read outside a transaction. */
@Component
class Modules {

    private final AcademieModules academie;
    private final OwnModules own;

    Modules(AcademieModules academie, OwnModules own) {
        this.academie = academie;
        this.own = own;
    }

    /** All there ever were: the académie's first, then the circonscription's by title. */
    Map<ModuleId, TrainingModule> all() {
        Map<ModuleId, TrainingModule> all = new LinkedHashMap<>();
        Stream.concat(academie.all().stream(), own.all().stream()).forEach(module -> all.put(module.id(), module));
        return all;
    }
}
