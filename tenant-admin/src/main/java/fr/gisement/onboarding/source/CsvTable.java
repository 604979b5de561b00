package fr.gisement.onboarding.source;

import fr.gisement.onboarding.finding.ErrorCode;
import fr.gisement.onboarding.finding.OnboardingException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An import file read row by row. The encoding, the separator and the order of the columns are found in the file.
 *
 * @param <C> the file's columns
 */
public final class CsvTable<C extends Enum<C> & Column> {

    private final ImportFile file;
    private final Class<C> columns;
    private final TextEncoding encoding;

    /** @throws OnboardingException when the file is no text */
    public CsvTable(ImportFile file, Class<C> columns) {
        this.file = file;
        this.columns = columns;
        if (TextEncoding.isBinary(file.content())) {
            throw new OnboardingException(ErrorCode.FILE_BINARY, file.name());
        }
        this.encoding = TextEncoding.of(file.content());
    }

    /** The encoding the file was found to be in. */
    public String encoding() {
        return encoding.charset().displayName();
    }

    /**
     * Hands every row that is not blank to the reader, in the file's order.
     *
     * @return the columns that the file has
     * @throws OnboardingException when a required column is missing, a quote is never closed, or there is no row
     */
    public Set<C> read(Consumer<CsvRow<C>> reader) {
        int line = 1;
        try (CSVParser parser = parser()) {
            Iterator<CSVRecord> records = parser.iterator();
            HeaderLine<C> header = null;
            int rows = 0;
            while (true) {
                line = (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                CSVRecord cells = records.next();
                if (isBlank(cells)) {
                    continue;
                }
                if (header == null) {
                    header = HeaderLine.of(cells, columns, file.name());
                } else {
                    rows++;
                    reader.accept(new CsvRow<>(header.positions(), cells, line, header.width()));
                }
            }
            if (header == null) {
                throw new OnboardingException(ErrorCode.FILE_EMPTY, file.name());
            }
            if (rows == 0) {
                throw new OnboardingException(ErrorCode.FILE_ONLY_HEADER, file.name());
            }
            return Map.copyOf(header.positions()).keySet();
        } catch (UncheckedIOException | IOException | NoSuchElementException e) {
            throw new OnboardingException(ErrorCode.FILE_BROKEN_QUOTES, e, file.name(), String.valueOf(line));
        }
    }

    private CSVParser parser() throws IOException {
        char separator;
        try (Reader reader = encoding.reader(file.content())) {
            separator = Separator.of(reader);
        }
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(encoding.reader(file.content()));
    }

    private static boolean isBlank(CSVRecord cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
