/** How long a search of the archive may be relied on. */
export const archiveKeys = { searchValidDays: 'marriage.archive.search.validDays' } as const;

/** The parameters of the archive: the YAML beside this file. */
export const archiveParameterFiles: readonly URL[] = [new URL('./parameters/archive.yaml', import.meta.url)];
