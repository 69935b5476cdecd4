import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registries with their hours, and what is booked there: a seat of a window is one couple's, and a person books a matter once. */
export class Registries1790000610000 implements MigrationInterface {
  readonly name = 'Registries1790000610000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was booked is not undone: restore the database from its backup.');
  }
}

const statements = [
  `CREATE TABLE marriage_registry (
     code         text PRIMARY KEY,
     name         text NOT NULL,
     division     text NOT NULL,
     address      text NOT NULL,
     telephone    text,
     windows      jsonb NOT NULL,
     closed_on    date[] NOT NULL,
     published_on date NOT NULL,
     version      integer NOT NULL,
     CONSTRAINT one_registry_of_a_division UNIQUE (division)
   )`,
  `CREATE TABLE marriage_appointment (
     id        uuid PRIMARY KEY,
     number    text NOT NULL UNIQUE,
     registry  text NOT NULL REFERENCES marriage_registry,
     matter    text NOT NULL,
     on_day    date NOT NULL,
     slot_from text NOT NULL,
     slot_to   text NOT NULL,
     seat      integer NOT NULL CHECK (seat >= 1),
     status    text NOT NULL CHECK (status IN ('BOOKED', 'KEPT', 'CANCELLED', 'NO_SHOW')),
     booked_by text NOT NULL,
     booked_on date NOT NULL,
     ended_on  date,
     version   integer NOT NULL
   )`,
  `CREATE UNIQUE INDEX one_seat_one_appointment ON marriage_appointment (registry, on_day, slot_from, seat)
    WHERE status <> 'CANCELLED'`,
  `CREATE INDEX marriage_appointment_of_registry ON marriage_appointment (registry, on_day, slot_from, id)`,
  `CREATE INDEX marriage_appointment_waiting ON marriage_appointment (on_day, id) WHERE status = 'BOOKED'`,
  `CREATE TABLE marriage_appointment_person (
     appointment_id uuid NOT NULL REFERENCES marriage_appointment,
     person_id      uuid NOT NULL,
     matter         text NOT NULL,
     open           boolean NOT NULL,
     PRIMARY KEY (appointment_id, person_id)
   )`,
  `CREATE UNIQUE INDEX one_open_appointment_of_a_matter ON marriage_appointment_person (person_id, matter) WHERE open`,
  'CREATE INDEX marriage_appointment_of_person ON marriage_appointment_person (person_id, appointment_id)',
];
