package fr.gisement.circonscription.help;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.Buttons;
import fr.gisement.components.Notice;
import fr.gisement.help.HelpRequest;
import fr.gisement.help.HelpState;
import fr.gisement.school.Moments;
import fr.gisement.school.help.HelpTexts;
import fr.gisement.school.help.RequestItem;
import org.jspecify.annotations.Nullable;

/** A request that a trainer works at in its own place: what is typed in the cards beside it stays. */
final class RequestCard extends Div {

    /** What can be done with a request. */
    interface Work {

        void answer(RequestCard card, HelpRequest request, AnswerForm.Answered answer);

        void close(RequestCard card, HelpRequest request);
    }

    private final String school;
    private final transient HelpTexts texts;
    private final transient Moments moments;
    private final transient Work work;
    private final Div below = new Div();
    private transient HelpRequest request;
    private @Nullable AnswerForm form;

    RequestCard(HelpRequest request, String school, HelpTexts texts, Moments moments, Work work) {
        this.school = school;
        this.texts = texts;
        this.moments = moments;
        this.work = work;
        this.request = request;
        addClassNames("card", "request-card");
        show(request);
    }

    /** Shows the request as it is now. */
    void show(HelpRequest now) {
        draw(now);
        offer();
    }

    /**
     * Another answered it or the school took it back: says so, above how it stands now. An answer that was being written
     * stays, to be sent to the request as it is now, or to be copied when that is over.
     */
    void changed(HelpRequest now) {
        AnswerForm written = form;
        if (written == null) {
            show(now);
            addComponentAsFirst(Notice.warning(getTranslation("requests.changed")));
            return;
        }
        draw(now);
        if (now.state().over()) {
            written.close();
            addComponentAsFirst(Notice.warning(getTranslation("requests.changed.over")));
        } else {
            addComponentAsFirst(Notice.warning(getTranslation("requests.changed.written")));
        }
    }

    private void draw(HelpRequest now) {
        request = now;
        removeAll();
        add(new RequestItem(now, school, texts, moments), below);
    }

    private void offer() {
        below.removeAll();
        form = null;
        if (request.state().over()) {
            return;
        }
        boolean open = request.state() == HelpState.OPEN;
        Button answer = Buttons.secondary(
                getTranslation(open ? "requests.answer" : "requests.answer.change"), click -> write());
        Button close = Buttons.quiet(
                getTranslation(open ? "requests.close" : "requests.done"), click -> work.close(this, request));
        Div actions = new Div(answer, close);
        actions.addClassName("actions");
        below.add(actions);
    }

    private void write() {
        AnswerForm made = new AnswerForm(request, texts, answered -> work.answer(this, request, answered), this::offer);
        form = made;
        below.removeAll();
        below.add(made);
        made.focus();
    }
}
