package fr.gisement.training;

import fr.gisement.files.FileFormat;
import fr.gisement.files.FileId;

/**
 * A file that goes with a module, without its content.
 *
 * @param label what it is, in words
 * @param bytes how heavy
 */
public record ModuleFile(FileId id, String label, FileFormat format, int bytes) {}
