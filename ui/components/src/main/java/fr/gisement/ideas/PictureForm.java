package fr.gisement.ideas;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.upload.Upload;
import fr.gisement.components.Buttons;
import fr.gisement.components.DayField;
import fr.gisement.components.Notice;
import fr.gisement.components.UploadWords;
import fr.gisement.usecase.PictureRefusedException.Reason;
import fr.gisement.usecase.PictureSheet;
import fr.gisement.usecase.PictureWorkshop;
import fr.gisement.usecase.PreparedPicture;
import fr.gisement.usecase.UseCaseProperties;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A picture to add: it is sent, then looked at, described and declared before it is kept. */
public final class PictureForm extends Div {

    /** Keeps what was sent and declared. */
    public interface Keeper {

        void keep(PictureSheet sheet, PreparedPicture picture);
    }

    private final transient Keeper keeper;
    private final LocalDate today;
    private final DataSize largest;
    private final Upload upload;
    private final Div fault = new Div();
    private final Div chosen = new Div();
    private final TextArea description = new TextArea(getTranslation("ideas.picture.description"));
    private final RadioButtonGroup<Boolean> recognisable =
            new RadioButtonGroup<>(getTranslation("ideas.picture.declaration"));
    private final TextField collectedBy = new TextField(getTranslation("ideas.picture.collectedBy"));
    private final DatePicker collectedOn = DayField.past(getTranslation("ideas.picture.collectedOn"));
    private transient @Nullable PreparedPicture picture;

    /** @param today the day after which nothing was collected yet */
    public PictureForm(PictureWorkshop workshop, UseCaseProperties properties, LocalDate today, Keeper keeper) {
        this.keeper = keeper;
        this.today = today;
        largest = properties.largestPicture();
        addClassName("picture-form");
        upload = new Upload(new PictureIntake(workshop, largest, this::show, this::refuse));
        UploadWords.speak(upload, "ideas.upload");
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest.toBytes()));
        upload.addFileRejectedListener(rejected -> refuse(Reason.HEAVY));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Paragraph help = new Paragraph(getTranslation("ideas.picture.help", largest.toMegabytes()));
        help.addClassName("detail");
        description.setHelperText(getTranslation("ideas.picture.description.help"));
        description.setManualValidation(true);
        description.setRequiredIndicatorVisible(true);
        description.addValueChangeListener(changed -> description.setInvalid(false));
        collectedBy.addValueChangeListener(changed -> collectedBy.setInvalid(false));
        collectedOn.addValueChangeListener(changed -> collectedOn.setInvalid(false));
        recognisable.setItems(false, true);
        recognisable.setItemLabelGenerator(
                it -> getTranslation(it ? "ideas.picture.recognisable" : "ideas.picture.nobody"));
        recognisable.setManualValidation(true);
        recognisable.setRequiredIndicatorVisible(true);
        recognisable.addValueChangeListener(changed -> declare());
        collectedBy.setManualValidation(true);
        collectedBy.setRequiredIndicatorVisible(true);
        collectedOn.setAutoOpen(false);
        collectedOn.setManualValidation(true);
        collectedOn.setRequiredIndicatorVisible(true);
        fault.getElement().setAttribute("role", "alert");
        chosen.addClassName("chosen");
        chosen.setVisible(false);
        add(help, upload, fault, chosen);
        declare();
    }

    /** Says why the picture cannot be kept; what was declared stays. */
    public void refuse(Reason reason) {
        fault.removeAll();
        fault.add(Notice.error(getTranslation("ideas.picture.refused." + reason, largest.toMegabytes())));
    }

    /** Says that the use case was changed meanwhile, and that the picture may be added to it as it is now. */
    public void changed() {
        fault.removeAll();
        fault.add(Notice.error(getTranslation("ideas.picture.changed")));
    }

    /** Ready for another. */
    public void clear() {
        picture = null;
        fault.removeAll();
        chosen.removeAll();
        chosen.setVisible(false);
        upload.setVisible(true);
        description.clear();
        recognisable.clear();
        collectedBy.clear();
        collectedOn.clear();
    }

    private void show(PreparedPicture prepared) {
        picture = prepared;
        upload.setVisible(false);
        fault.removeAll();
        chosen.removeAll();
        Div actions = new Div(
                Buttons.secondary(getTranslation("ideas.picture.keep"), click -> keep()),
                Buttons.quiet(getTranslation("ideas.picture.cancel"), click -> clear()));
        actions.addClassName("actions");
        Span told = new Span(getTranslation("ideas.picture.prepared", prepared.width(), prepared.height()));
        told.addClassName("detail");
        told.getElement().setAttribute("role", "status");
        chosen.add(
                IdeaPictures.image(
                        getTranslation("ideas.picture.chosen"),
                        () -> Optional.ofNullable(picture).map(PreparedPicture::jpeg)),
                told,
                description,
                recognisable,
                collectedBy,
                collectedOn,
                actions);
        chosen.setVisible(true);
        description.focus();
    }

    private void declare() {
        boolean somebody = Boolean.TRUE.equals(recognisable.getValue());
        recognisable.setHelperText(
                getTranslation(somebody ? "ideas.picture.recognisable.help" : "ideas.picture.nobody.help"));
        collectedBy.setVisible(somebody);
        collectedOn.setVisible(somebody);
        recognisable.setInvalid(false);
    }

    private void keep() {
        PreparedPicture prepared = picture;
        PictureSheet sheet = sheet();
        if (prepared != null && sheet != null) {
            keeper.keep(sheet, prepared);
        }
    }

    /** Null when something is missing, which its field says. */
    private @Nullable PictureSheet sheet() {
        int length = description.getValue().strip().length();
        boolean somebody = Boolean.TRUE.equals(recognisable.getValue());
        @Nullable LocalDate day = collectedOn.getValue();
        int name = collectedBy.getValue().strip().length();
        boolean sound = fault(
                description,
                length == 0 || length > PictureSheet.DESCRIPTION_LENGTH,
                getTranslation(
                        length == 0 ? "ideas.picture.description.missing" : "ideas.tooLong",
                        length - PictureSheet.DESCRIPTION_LENGTH));
        recognisable.setErrorMessage(getTranslation("ideas.picture.declaration.missing"));
        recognisable.setInvalid(recognisable.isEmpty());
        if (somebody) {
            sound &= fault(
                    collectedBy,
                    name == 0 || name > PictureSheet.NAME_LENGTH,
                    getTranslation("ideas.picture.collectedBy.missing"));
            collectedOn.setErrorMessage(getTranslation("ideas.picture.collectedOn.wrong"));
            collectedOn.setInvalid(day == null || day.isAfter(today));
            sound &= !collectedOn.isInvalid();
        }
        if (!sound || recognisable.isInvalid()) {
            return null;
        }
        return new PictureSheet(
                description.getValue(), somebody, somebody ? collectedBy.getValue() : null, somebody ? day : null);
    }

    private static boolean fault(TextFieldBase<?, String> field, boolean wrong, String why) {
        field.setErrorMessage(why);
        field.setInvalid(wrong);
        if (wrong) {
            field.focus();
        }
        return !wrong;
    }
}
