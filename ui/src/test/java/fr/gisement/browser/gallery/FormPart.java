package fr.gisement.browser.gallery;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.SearchField;

/** Vaadin's fields, and what opens above a page. */
final class FormPart extends Div {

    FormPart() {
        add(filters(), fields(), upload(), details(), overlays());
    }

    private static Div filters() {
        Select<String> state = new Select<>("État", changed -> {});
        state.setItems("Tous", "Ouverts", "Suspendus");
        state.setValue("Tous");
        ComboBox<String> circonscription = new ComboBox<>("Circonscription", "Auchel", "Lens", "Liévin");
        Div filters = new Div(new SearchField("Chercher une école"), state, circonscription);
        filters.addClassName("filters");
        return filters;
    }

    private static Card fields() {
        TextField title = new TextField("Titre");
        title.setHelperText("Quelques mots, comme le titre d’un livre");
        title.setValue("La sortie au terril");
        TextField wrong = new TextField("Code d’activation");
        wrong.setRequired(true);
        wrong.setValue("ABCD");
        wrong.setInvalid(true);
        wrong.setErrorMessage("Le code a huit caractères.");
        TextField readOnly = new TextField("Adresse");
        readOnly.setValue("claire.dubois@ac-lille.example");
        readOnly.setReadOnly(true);
        TextArea text = new TextArea("Texte");
        text.setMinRows(4);
        text.setValue("Ce matin, nous sommes montés sur le terril.");
        RadioButtonGroup<String> readers = new RadioButtonGroup<>("Qui peut lire ?", "La classe", "Toute l’école");
        readers.setValue("La classe");
        Checkbox mail = new Checkbox("M’avertir par courriel", true);
        Div column = new Div(title, wrong, readOnly, text, readers, mail);
        column.addClassName("form");
        Div actions = new Div(Buttons.primary("Enregistrer", click -> {}), Buttons.quiet("Annuler", click -> {}));
        actions.addClassName("actions");
        return new Card("Un formulaire", column, actions);
    }

    private static Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((about, content) -> {}));
        upload.setDropLabel(new com.vaadin.flow.component.html.Span("Déposez le fichier de l’annuaire ici"));
        upload.setUploadButton(Buttons.secondary("Choisir un fichier", click -> {}));
        return upload;
    }

    private static Details details() {
        return new Details("Ce que l’import va changer", new Paragraph("Trois écoles s’ajoutent, une ferme."));
    }

    private static Card overlays() {
        Div actions = new Div(
                Buttons.secondary("Ouvrir une fenêtre", click -> dialog().open()),
                Buttons.danger("Suspendre l’espace", click -> confirmation().open()),
                Buttons.quiet(
                        "Dire quelque chose",
                        click -> Notification.show("L’article est publié.", 0, Notification.Position.BOTTOM_CENTER)));
        actions.addClassName("actions");
        return new Card("Au-dessus de la page", actions);
    }

    private static Dialog dialog() {
        Dialog dialog = new Dialog("Renommer la classe");
        TextField name = new TextField("Nom");
        name.setWidthFull();
        dialog.add(name);
        dialog.getFooter()
                .add(
                        Buttons.quiet("Annuler", click -> dialog.close()),
                        Buttons.primary("Renommer", click -> dialog.close()));
        return dialog;
    }

    private static ConfirmDialog confirmation() {
        ConfirmDialog dialog = new ConfirmDialog(
                "Suspendre l’espace ?",
                "Personne ne pourra y entrer ; ce qu’il contient est conservé.",
                "Suspendre",
                confirmed -> {});
        dialog.setCancelable(true);
        dialog.setCancelText("Annuler");
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }
}
