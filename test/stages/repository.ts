import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository whose commits are signed with a key of SSH, or with none. */
export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'repository-'));
  private readonly home: string;

  /** A new one, or a clone of another with the same people. */
  constructor(other?: Repository) {
    this.home = other?.home ?? mkdtempSync(join(tmpdir(), 'home-'));
    if (other) this.git('clone', '--quiet', other.folder, '.');
    else this.git('init', '--quiet', '--initial-branch', 'main');
  }

  /** Makes a key for someone, and gives the line of allowed signers that names it. */
  addSigner(mail: string): string {
    const file = this.keyOf(mail);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', mail, '-f', file]);
    return `${mail} ${readFileSync(`${file}.pub`, 'utf8').trim()}`;
  }

  /** Commits files as someone, signed with their key unless told otherwise. Gives the commit. */
  commit(mail: string, files: Readonly<Record<string, string>>, { signed = true } = {}): string {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
    this.git('add', '--all');
    const identity = ['-c', `user.name=${mail.split('@')[0]}`, '-c', `user.email=${mail}`];
    const key = ['-c', 'gpg.format=ssh', '-c', `user.signingKey=${this.keyOf(mail)}`];
    this.git(
      ...identity,
      ...key,
      'commit',
      '--quiet',
      '--allow-empty',
      ...(signed ? ['-S'] : ['--no-gpg-sign']),
      '-m',
      'change',
    );
    return this.git('rev-parse', 'HEAD').trim();
  }

  git(...args: readonly string[]): string {
    const env = { PATH: process.env.PATH, HOME: this.home, GIT_CONFIG_NOSYSTEM: '1' };
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', env });
  }

  private keyOf = (mail: string): string => join(this.home, mail.replace(/\W/g, '-'));
}
