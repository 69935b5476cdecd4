// A database a service, with two roles: `<service>_migrator` owns it, `<service>_app` reads and writes rows and owns
// nothing. So a service that is broken into cannot change its tables, its triggers or another service's data.
import { createHmac } from 'node:crypto';
import pg from 'pg';

/** One lock for all runs that make roles on the same server: roles belong to the server, not to a database. */
const makingRoles = 7_436_001;

/**
 * Makes (where missing) a database with its two roles, on any server where `adminUrl` may create databases and roles.
 * Safe to repeat, and to run for several databases at once. A role's password is drawn from the administrator's, so that
 * every run on the same server agrees on it without storing it.
 * @param {string} adminUrl
 * @param {string} name of the database
 * @param {{ service: string, rolePassword?: string }} options `rolePassword` instead of the drawn one
 * @returns {Promise<{ migratorUrl: string, appUrl: string }>}
 */
export async function prepareDatabase(adminUrl, name, { service, rolePassword }) {
  const prefix = service.replaceAll('-', '_');
  const migrator = {
    role: `${prefix}_migrator`,
    password: rolePassword ?? passwordFor(adminUrl, `${prefix}_migrator`),
  };
  const app = { role: `${prefix}_app`, password: rolePassword ?? passwordFor(adminUrl, `${prefix}_app`) };
  const migratorUrl = urlFor(adminUrl, name, migrator);
  const isNew = await withClient(adminUrl, (admin) => makeDatabase(admin, name, migrator, app));
  if (isNew) await withClient(migratorUrl, (owner) => grantToApp(owner, name, app.role));
  return { migratorUrl, appUrl: urlFor(adminUrl, name, app) };
}

/** Removes a database (its roles stay: others may use them). */
export async function dropDatabase(adminUrl, name) {
  await withClient(adminUrl, (admin) =>
    admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Runs `work` with one connection, which is closed after it. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, application_name: 'yimen-tools' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeDatabase(admin, name, migrator, app) {
  await makeRoles(admin, [migrator, app]);
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 1) return !(await isGranted(admin, name, app.role));
  try {
    await admin.query(
      `CREATE DATABASE ${pg.escapeIdentifier(name)} OWNER ${pg.escapeIdentifier(migrator.role)} TEMPLATE template0 ENCODING 'UTF8'`,
    );
  } catch (error) {
    if (!['42P04', '23505'].includes(error.code)) throw error;
  }
  return true;
}

/** Granting is the last step of making; a run that ended before it is made good by the next. */
async function isGranted(admin, name, role) {
  const { rows } = await admin.query(
    `SELECT EXISTS (SELECT 1 FROM pg_database d, aclexplode(d.datacl) a
                    WHERE d.datname = $1 AND a.grantee = (SELECT oid FROM pg_roles WHERE rolname = $2)) AS granted`,
    [name, role],
  );
  return rows[0].granted;
}

async function makeRoles(admin, roles) {
  await admin.query('SELECT pg_advisory_lock($1)', [makingRoles]);
  try {
    for (const { role, password } of roles) {
      const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (rowCount === 1) continue;
      await admin.query(`CREATE ROLE ${pg.escapeIdentifier(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
      // An administrator who is no superuser must be a member of the role that shall own a database.
      await admin.query(`GRANT ${pg.escapeIdentifier(role)} TO CURRENT_USER`);
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [makingRoles]);
  }
}

async function grantToApp(owner, name, role) {
  const app = pg.escapeIdentifier(role);
  const database = pg.escapeIdentifier(name);
  // Two who prepare the same database at the same moment would write the same default twice. Held to the end of this one statement.
  await owner.query(`
    SELECT pg_advisory_xact_lock(${makingRoles});
    ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
    ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO ${app};
    ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ${app};
    GRANT USAGE ON SCHEMA public TO ${app};
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${app}`);
}

function passwordFor(adminUrl, role) {
  const { password, username } = new URL(adminUrl);
  return createHmac('sha256', `yimen ${username} ${decodeURIComponent(password)}`)
    .update(role)
    .digest('base64url');
}

function urlFor(adminUrl, database, { role, password }) {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
