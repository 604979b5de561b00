package fr.gisement.circonscription.training;

import com.vaadin.flow.router.QueryParameters;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.components.ListPage;
import fr.gisement.training.TrainingSession;
import java.util.ArrayList;
import java.util.List;

/**
 * Which sessions a list shows, as its address says it.
 *
 * @param trainer whose; empty for everybody's
 * @param module of which; empty for all
 * @param page which page of them, from 1; whatever else is asked for begins at the first
 */
record SessionFilter(boolean past, String trainer, String module, int page) {

    static SessionFilter of(QueryParameters query) {
        return new SessionFilter(
                query.getSingleParameter(TrainingAddress.VIEW)
                        .filter(TrainingAddress.PAST::equals)
                        .isPresent(),
                query.getSingleParameter(TrainingAddress.TRAINER).orElse(""),
                query.getSingleParameter(TrainingAddress.MODULE).orElse(""),
                ListPage.asked(query));
    }

    boolean shows(TrainingSession session) {
        return (trainer.isEmpty()
                        || session.trainers().stream()
                                .anyMatch(it -> it.id().toString().equals(trainer)))
                && (module.isEmpty() || session.module().id().toString().equals(module));
    }

    SessionFilter past(boolean wanted) {
        return new SessionFilter(wanted, trainer, module, 1);
    }

    SessionFilter trainer(String id) {
        return new SessionFilter(past, id, module, 1);
    }

    SessionFilter module(String id) {
        return new SessionFilter(past, trainer, id, 1);
    }

    SessionFilter page(int number) {
        return new SessionFilter(past, trainer, module, number);
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
        if (page > 1) {
            query.add(ListPage.PARAMETER + "=" + page);
        }
        return CirconscriptionAddress.training(slug) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
