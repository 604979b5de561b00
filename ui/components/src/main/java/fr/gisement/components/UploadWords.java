package fr.gisement.components;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;

/** Has a field for a file speak the reader's language, and our button. */
public final class UploadWords {

    private UploadWords() {}

    /**
     * @param what the beginning of the keys that name the thing: {@code .button}, {@code .drop}, {@code .heavy},
     *     {@code .format}, {@code .many}, {@code .forbidden}
     */
    public static void speak(Upload upload, String what) {
        String button = upload.getTranslation(what + ".button");
        String drop = upload.getTranslation(what + ".drop");
        upload.setUploadButton(Buttons.secondary(button, click -> {}));
        upload.setDropLabel(new Span(drop));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(button))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(upload.getTranslation(what + ".heavy"))
                        .setIncorrectFileType(upload.getTranslation(what + ".format"))
                        .setTooManyFiles(upload.getTranslation(what + ".many")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(upload.getTranslation("components.upload.connecting"))
                                .setProcessing(upload.getTranslation("components.upload.processing"))
                                .setStalled(upload.getTranslation("components.upload.stalled"))
                                .setHeld(upload.getTranslation("components.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(upload.getTranslation("components.upload.remaining"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(upload.getTranslation("components.upload.unavailable"))
                                .setUnexpectedServerError(upload.getTranslation("components.upload.failed"))
                                .setForbidden(upload.getTranslation(what + ".forbidden"))))
                .setFile(new UploadI18N.File()
                        .setRemove(upload.getTranslation("components.upload.remove"))
                        .setRetry(upload.getTranslation("components.upload.retry"))
                        .setStart(upload.getTranslation("components.upload.start"))));
    }
}
