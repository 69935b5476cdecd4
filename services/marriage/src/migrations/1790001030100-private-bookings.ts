import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That somebody booked to apply for a divorce is known at that registry only: another one that books for them must not be refused for it
 * (decision 0028). Of everything else a person still has one open appointment in the whole register.
 */
export class PrivateBookings1790001030100 implements MigrationInterface {
  readonly name = 'PrivateBookings1790001030100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was booked is not undone: restore the database from its backup.');
  }
}

const statements = [
  `ALTER TABLE marriage_appointment_person ADD COLUMN known_at text NOT NULL DEFAULT ''`,
  `UPDATE marriage_appointment_person p SET known_at = a.registry FROM marriage_appointment a
    WHERE a.id = p.appointment_id AND p.matter = 'DIVORCE_APPLICATION'`,
  'DROP INDEX one_open_appointment_of_a_matter',
  `CREATE UNIQUE INDEX one_open_appointment_of_a_matter ON marriage_appointment_person (person_id, matter, known_at) WHERE open`,
];
