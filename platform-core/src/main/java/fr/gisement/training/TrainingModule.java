package fr.gisement.training;

/**
 * Something that is taught.
 *
 * @param academie whether it is of the académie's catalogue; otherwise the circonscription's own
 * @param retired whether no more sessions are made of it
 * @param version of the sheet as it was read
 */
public record TrainingModule(ModuleId id, boolean academie, ModuleSheet sheet, boolean retired, int version) {

    public String title() {
        return sheet.title();
    }
}
