package fr.gisement.operations;

import java.sql.SQLException;

/** Does operations of some kinds. */
interface OperationWork {

    /**
     * Does one and notes its end. It may have been begun before by a worker that died: then it goes on, and does nothing
     * twice. Leaves the end open when the worker is told to end: another takes it up.
     */
    void perform(OperationTask task, OperationRun run) throws SQLException;
}
