package fr.gisement.console;

import fr.gisement.components.AskDialog;
import fr.gisement.operations.OperationRefusedException;
import java.util.function.BooleanSupplier;

/** Asks before an operation; what it is refused for is shown. */
public final class OperationDialog extends AskDialog {

    /** @param explanation what will happen, a paragraph each */
    public OperationDialog(String title, String... explanation) {
        super(title, explanation);
    }

    @Override
    protected boolean done(BooleanSupplier act) {
        try {
            return act.getAsBoolean();
        } catch (OperationRefusedException refused) {
            refuse(getTranslation(refused.key(), refused.arguments()));
            return false;
        }
    }
}
