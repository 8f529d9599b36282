import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Background } from './background';
import { freePort } from './emulator';

export type Kind = 'postgres' | 'mariadb';

/** Who a database lets in as its master user, who as on RDS is none that may do all. */
export const MASTER = { username: 'master', password: "Of'the Database" };

/** Where servers are on Debian, beside the PATH. */
const folders = (): string[] => {
  const versions = '/usr/lib/postgresql';
  return [
    ...(existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin')) : []),
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
  ];
};

const find = (program: string): string | undefined =>
  folders()
    .map((folder) => join(folder, program))
    .find(existsSync);

const PROGRAMS: Record<Kind, readonly string[]> = {
  postgres: ['initdb', 'postgres', 'psql'],
  mariadb: ['mariadb-install-db', 'mariadbd'],
};

/** What is missing for a database to run here, if anything is. */
export const missingDatabase = (kind: Kind): string | undefined => PROGRAMS[kind].find((program) => !find(program));

/** A database of this machine that takes connections over TLS only, with a certificate that it signed itself. */
export class DatabaseServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'database-'));
  readonly certificate = join(this.folder, 'cert.pem');
  private readonly key = join(this.folder, 'key.pem');
  private process: Background | undefined;
  /** Neither server runs as root. */
  private readonly user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  readonly host = 'localhost';
  port = 0;

  /** The certificate is for one host, which is `localhost` if it is to be trusted. */
  constructor(
    private readonly kind: Kind,
    private readonly certified = 'localhost',
  ) {}

  async start(): Promise<void> {
    this.port = await freePort();
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', this.key, '-out', this.certificate],
        ...['-days', '2', '-subj', `/CN=${this.certified}`, '-addext', `subjectAltName=DNS:${this.certified}`],
      ],
      { stdio: 'ignore' },
    );
    if (this.kind === 'postgres') this.startPostgres();
    else this.startMariadb();
    await this.process?.ready(/ready (for|to accept) connections/);
    if (this.kind === 'postgres') this.makeMaster();
  }

  stop(): void {
    this.process?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private startPostgres(): void {
    const data = join(this.folder, 'data');
    const password = this.file('password', MASTER.password);
    this.own();
    const initdb = ['-D', data, '-U', 'rdsadmin', '--auth=scram-sha-256', '--pwfile', password, '--no-sync'];
    execFileSync(find('initdb') as string, initdb, { stdio: 'ignore', ...this.user });
    writeFileSync(join(data, 'pg_hba.conf'), 'hostssl all all all scram-sha-256\n');
    const settings = {
      ...{ listen_addresses: 'localhost', unix_socket_directories: '', fsync: 'off' },
      ...{ ssl: 'on', ssl_cert_file: this.certificate, ssl_key_file: this.key },
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    this.run('postgres', ['-D', data, '-p', String(this.port), ...options]);
  }

  private makeMaster(): void {
    const { username, password } = MASTER;
    const sql = `CREATE ROLE ${username} LOGIN CREATEROLE CREATEDB PASSWORD '${password.replaceAll("'", "''")}'`;
    const to = `host=${this.host} port=${this.port} user=rdsadmin dbname=postgres sslmode=require`;
    execFileSync(find('psql') as string, [to, '-c', sql], {
      stdio: 'ignore',
      env: { ...process.env, PGPASSWORD: password },
    });
  }

  private startMariadb(): void {
    const data = join(this.folder, 'data');
    const { username, password } = MASTER;
    const init = this.file(
      'init.sql',
      [
        `CREATE USER '${username}'@'%' IDENTIFIED BY '${password.replaceAll("'", "''")}';`,
        `GRANT CREATE USER, RELOAD, PROCESS, SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON *.* TO '${username}'@'%' WITH GRANT OPTION;`,
      ].join('\n'),
    );
    this.own();
    execFileSync(
      find('mariadb-install-db') as string,
      ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
      { stdio: 'ignore', ...this.user },
    );
    this.run('mariadbd', [
      ...['--no-defaults', `--datadir=${data}`, `--port=${this.port}`, '--bind-address=127.0.0.1'],
      ...[`--socket=${join(this.folder, 'socket')}`, `--pid-file=${join(this.folder, 'pid')}`],
      ...[`--ssl-cert=${this.certificate}`, `--ssl-key=${this.key}`, '--require-secure-transport=ON'],
      `--init-file=${init}`,
    ]);
  }

  private file(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    return path;
  }

  /** Hands all files to who runs the server. */
  private own(): void {
    const { uid, gid } = this.user;
    if (uid === undefined || gid === undefined) return;
    for (const path of [this.folder, ...readdirSync(this.folder).map((name) => join(this.folder, name))])
      chownSync(path, uid, gid);
  }

  private run(program: string, options: readonly string[]): void {
    const log = join(this.folder, 'log');
    this.process = new Background(find(program) as string, options, log, { ...this.user });
  }
}
