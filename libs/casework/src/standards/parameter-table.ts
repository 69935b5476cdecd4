/** The table of what districts publish for themselves, for a migration. */
export const createParameterTable = `CREATE TABLE district_parameter (
  id uuid PRIMARY KEY,
  key text NOT NULL,
  division text NOT NULL,
  value jsonb NOT NULL,
  unit text NOT NULL,
  effective_from date NOT NULL,
  document_no text NOT NULL,
  published_by text NOT NULL,
  published_on date NOT NULL,
  CONSTRAINT one_standard_a_date UNIQUE (division, key, effective_from)
)`;
