package fr.gisement.browser;

import fr.gisement.cluster.JavaCommand;
import fr.gisement.tenancy.RequiredVersions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The program as its next release may be: one more change set for schools, which its code cannot do without. */
final class NewerRelease {

    private static final String CHANGELOG = "db/changelog/school/";
    private static final String STEP = """
            --liquibase formatted sql

            --changeset gisement:9999-next-release
            --comment: what the next release adds
            alter table article add column next_release text;
            """;

    private NewerRelease() {}

    /** The same program with what is new before it on its class path. */
    static JavaCommand of(JavaCommand current, Path folder) throws IOException {
        Path steps = Files.createDirectories(folder.resolve(CHANGELOG + "steps"));
        Files.writeString(steps.resolve("9999-next-release.sql"), STEP);
        String changelog = new String(resource(CHANGELOG + "changelog.xml"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(CHANGELOG + "changelog.xml"),
                changelog.replace(
                        "</databaseChangeLog>",
                        "<include file=\"steps/9999-next-release.sql\" relativeToChangelogFile=\"true\"/></databaseChangeLog>"));
        String name = RequiredVersions.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), needingOneMore(resource(name)));
        return new JavaCommand(folder + File.pathSeparator + current.classPath(), current.flags(), current.mainClass());
    }

    /** The class with the version that it needs of a school's schema raised by one. */
    private static byte[] needingOneMore(byte[] original) {
        int needed = RequiredVersions.OF_THIS_RELEASE.school();
        CodeTransform raised = (code, element) -> {
            if (element instanceof ConstantInstruction constant && Objects.equals(constant.constantValue(), needed)) {
                code.loadConstant(needed + 1);
            } else {
                code.with(element);
            }
        };
        ClassFile classFile = ClassFile.of();
        return classFile.transformClass(
                classFile.parse(original),
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString("<clinit>"), raised));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(RequiredVersions.class.getClassLoader().getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }
}
