package fr.gisement.console.onboarding;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import fr.gisement.components.Buttons;

/** What an upload says, in the reader's language. */
final class UploadTexts {

    private UploadTexts() {}

    static void apply(Upload upload, String button) {
        upload.setUploadButton(Buttons.secondary(button, click -> {}));
        upload.setDropLabel(new Span(upload.getTranslation("console.upload.drop")));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(button))
                .setDropFiles(new UploadI18N.DropFiles().setOne(upload.getTranslation("console.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(upload.getTranslation("console.upload.tooLarge"))
                        .setTooManyFiles(upload.getTranslation("console.upload.tooMany")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(upload.getTranslation("console.upload.connecting"))
                                .setProcessing(upload.getTranslation("console.upload.processing"))
                                .setStalled(upload.getTranslation("console.upload.stalled"))
                                .setHeld(upload.getTranslation("console.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(upload.getTranslation("console.upload.remaining"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(upload.getTranslation("console.upload.unavailable"))
                                .setUnexpectedServerError(upload.getTranslation("console.upload.failed"))
                                .setForbidden(upload.getTranslation("console.upload.forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRemove(upload.getTranslation("console.upload.remove"))
                        .setRetry(upload.getTranslation("console.upload.retry"))
                        .setStart(upload.getTranslation("console.upload.start"))));
    }
}
