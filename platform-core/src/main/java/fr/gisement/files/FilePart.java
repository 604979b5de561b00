package fr.gisement.files;

/**
 * A file that is kept, or a part of it.
 *
 * @param bytes how heavy the whole file is
 * @param content what was asked for, from where it was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // read, handed on, compared by nobody
public record FilePart(FileFormat format, int bytes, byte[] content) {}
