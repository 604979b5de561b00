package fr.gisement.documents;

/** Writes papers as PDF: A4, in French, tagged for screen readers, with their own fonts; nothing is fetched for them. */
public final class Papers {

    private Papers() {}

    public static byte[] pdf(SignatureSheet sheet) {
        return PdfWriter.write(SignatureSheetPage.of(sheet));
    }

    public static byte[] pdf(Certificate certificate) {
        return PdfWriter.write(CertificatePage.of(certificate));
    }

    public static byte[] pdf(FigureReport report) {
        return PdfWriter.write(FigureReportPage.of(report));
    }
}
