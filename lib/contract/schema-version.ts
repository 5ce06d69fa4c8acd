// The version of what is stored in the log and sent to clients.

/** Counts changes of records, operations and patches that older programs cannot read. */
export const SCHEMA_VERSION = 2;
