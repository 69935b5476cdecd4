/** SQL: that a column refers to the service's table of cases; nothing where the service says so by a migration of its own. */
export const referring = (cases: string | null): string => (cases === null ? '' : ` REFERENCES ${cases}`);
