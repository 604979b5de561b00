package fr.gisement.onboarding.finding;

/** Why a file cannot be imported, or an import not run or undone. */
public enum ErrorCode {
    FILE_UNREADABLE,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_BINARY,
    FILE_ONLY_HEADER,
    FILE_BROKEN_QUOTES,
    COLUMNS_MISSING,
    COLUMN_TWICE,
    RUN_ELSEWHERE,
    RUN_INTERRUPTED,
    RUN_UNDOING,
    PLAN_OUTDATED,
    UNDO_NOTHING,
    UNDO_WRITTEN
}
