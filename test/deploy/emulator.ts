import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../../scripts/layout';
import { Background } from './background';

/** A Python that has ministack. */
const PYTHON = process.env.PYTHON ?? 'python3';

/** What is missing for an emulator to run here, if anything is. */
export const missing = (): string | undefined =>
  spawnSync(PYTHON, ['-c', 'import ministack, cryptography'], { stdio: 'ignore' }).status !== 0
    ? `${PYTHON} has no ministack and cryptography (pip install ministack cryptography)`
    : spawnSync('openssl', ['version'], { stdio: 'ignore' }).status !== 0
      ? 'there is no openssl'
      : undefined;

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** An AWS that enforces IAM, on this machine, over TLS unless it is to be plain HTTP. */
export class Emulator {
  private readonly folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  private process: Background | undefined;
  readonly certificate = join(this.folder, 'cert.pem');
  endpoint = '';

  constructor(private readonly scheme: 'https' | 'http' = 'https') {}

  /** Throws an error with what it printed where it does not answer within a minute. */
  async start(): Promise<void> {
    const key = join(this.folder, 'key.pem');
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', this.certificate, '-days', '2'],
        ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,DNS:*.localhost,IP:127.0.0.1'],
      ],
      { stdio: 'ignore' },
    );
    const port = await freePort();
    this.endpoint = `${this.scheme}://127.0.0.1:${port}`;
    const tls = { USE_SSL: '1', MINISTACK_SSL_CERT: this.certificate, MINISTACK_SSL_KEY: key };
    this.process = new Background(PYTHON, ['-m', 'ministack'], join(this.folder, 'log'), {
      cwd: this.folder,
      env: {
        ...process.env,
        ...{ BIND_HOST: '127.0.0.1', GATEWAY_PORT: String(port), AUTH: 'true', CLOUDTRAIL_RECORDING: '1' },
        ...(this.scheme === 'https' ? tls : {}),
        NODE_EXTRA_CA_CERTS: this.certificate,
        // Functions take the AWS SDK from where the runtime of Lambda has it, and what stands in for what it has not.
        NODE_PATH: [join(root, 'node_modules'), join(root, 'test/deploy/modules')].join(delimiter),
      },
    });
    await this.process.ready(/Running on/);
  }

  stop(): void {
    this.process?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
