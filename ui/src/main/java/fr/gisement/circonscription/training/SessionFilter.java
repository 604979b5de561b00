package fr.gisement.circonscription.training;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.training.TrainingSession;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sessions a list shows, as its address says it.
 *
 * @param trainer whose; empty for everybody's
 * @param module of which; empty for all
 */
record SessionFilter(boolean past, String trainer, String module) {

    static SessionFilter of(QueryParameters query) {
        return new SessionFilter(
                query.getSingleParameter(TrainingAddress.VIEW)
                        .filter(TrainingAddress.PAST::equals)
                        .isPresent(),
                query.getSingleParameter(TrainingAddress.TRAINER).orElse(""),
                query.getSingleParameter(TrainingAddress.MODULE).orElse(""));
    }

    boolean shows(TrainingSession session) {
        return (trainer.isEmpty()
                        || session.trainers().stream()
                                .anyMatch(it -> it.id().toString().equals(trainer)))
                && (module.isEmpty() || session.module().id().toString().equals(module));
    }

    SessionFilter past(boolean wanted) {
        return new SessionFilter(wanted, trainer, module);
    }

    SessionFilter trainer(String id) {
        return new SessionFilter(past, id, module);
    }

    SessionFilter module(String id) {
        return new SessionFilter(past, trainer, id);
    }

    String address(String slug) {
        List<String> query = new ArrayList<>();
        if (past) {
            query.add(TrainingAddress.VIEW + "=" + TrainingAddress.PAST);
        }
        if (!trainer.isEmpty()) {
            query.add(TrainingAddress.TRAINER + "=" + trainer);
        }
        if (!module.isEmpty()) {
            query.add(TrainingAddress.MODULE + "=" + module);
        }
        return CirconscriptionAddress.training(slug) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
