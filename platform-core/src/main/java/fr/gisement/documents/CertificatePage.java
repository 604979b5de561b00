package fr.gisement.documents;

import static fr.gisement.documents.Words.text;

import fr.gisement.documents.Paper.Fact;
import java.util.List;
import org.w3c.dom.Element;

/** The certificate, on one page. */
final class CertificatePage {

    private CertificatePage() {}

    static Paper of(Certificate certificate) {
        Paper paper = new Paper(
                text("certificate.kind") + " – " + certificate.name(),
                text("certificate.description", certificate.name(), certificate.module()),
                text("certificate.id", certificate.id()));
        Element sheet = paper.add(paper.body(), "div", "certificate");
        paper.add(sheet, "p", "issuer", certificate.issuer());
        paper.add(sheet, "h1", "", text("certificate.kind"));
        paper.add(sheet, "p", "", text("certificate.opening"));
        paper.add(sheet, "p", "name", certificate.name());
        paper.add(sheet, "p", "", text("certificate.middle"));
        paper.add(sheet, "p", "module", certificate.module());
        paper.facts(
                sheet,
                List.of(
                        new Fact(text("certificate.days", certificate.days().size()), Words.days(certificate.days())),
                        new Fact(text("certificate.hours"), Words.hours(certificate.hours())),
                        new Fact(text("certificate.counted"), certificate.kind()),
                        new Fact(text("certificate.place"), certificate.place()),
                        new Fact(
                                text("sheet.trainers", certificate.trainers().size()),
                                String.join(", ", certificate.trainers()))));
        Element signature = paper.add(sheet, "div", "signature");
        paper.add(signature, "p", "", text("certificate.closing", Words.date(certificate.issued())));
        paper.add(signature, "p", "note", text("certificate.signature"));
        return paper;
    }
}
