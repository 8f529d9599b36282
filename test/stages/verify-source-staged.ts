import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifySource } from '../../lib/release/verify-source';
import { Repository } from './repository';
import { runBuild } from './run-build';

const spec = {
  env: { 'exported-variables': ['AUTHORS', 'COMMIT'] },
  phases: { build: { commands: [verifySource('CODEBUILD_RESOLVED_SOURCE_VERSION', 'CODEBUILD_SRC_DIR')] } },
  artifacts: { 'secondary-artifacts': { Verified: { 'base-directory': '/tmp/verified', files: ['**/*'] } } },
};

/** A repository of two signers, with one commit of each. */
function shared() {
  const repository = new Repository();
  const signers = ['jane@example.com', 'joan@example.com'].map((mail) => repository.addSigner(mail));
  repository.addSigner('mallory@example.com');
  const first = repository.commit('jane@example.com', { 'app.ts': 'export {};' });
  const verify = (commit: string, released = 'none', allowed = signers) =>
    runBuild(spec, repository.folder, {
      CODEBUILD_RESOLVED_SOURCE_VERSION: commit,
      RELEASED: released,
      ALLOWED_SIGNERS: allowed.join('\n'),
      VERIFIED: '/tmp/verified',
    });
  return { repository, first, verify };
}

describe('the build that verifies the source', () => {
  test('hands on the tree of a signed commit, without its history, and says who wrote it', () => {
    const { repository, first, verify } = shared();
    const second = repository.commit('joan@example.com', { 'lib/b.ts': 'export {};' });
    const { status, output, artifacts, variables } = verify(second, first);
    expect([status, output]).toEqual([0, expect.stringContaining('Verified 1 commits')]);
    expect(variables).toEqual({ COMMIT: second, AUTHORS: 'joan@example.com' });
    expect(readdirSync(artifacts.Verified ?? '').sort()).toEqual(['app.ts', 'lib']);
    expect(existsSync(join(artifacts.Verified ?? '', '.git'))).toBe(false);
  });

  test('names everyone who wrote something since the last release', () => {
    const { repository, first, verify } = shared();
    repository.commit('joan@example.com', { b: '' });
    const last = repository.commit('jane@example.com', { c: '' });
    expect(verify(last, first).variables.AUTHORS).toBe('jane@example.com,joan@example.com');
  });

  test('hands on what git has, whatever attributes say', () => {
    const { repository, first, verify } = shared();
    const last = repository.commit('jane@example.com', { '.gitattributes': 'evil.ts export-ignore', 'evil.ts': '' });
    expect(readdirSync(verify(last, first).artifacts.Verified ?? '')).toContain('evil.ts');
  });

  test.each([
    [
      'is not signed',
      (it: Repository) => it.commit('jane@example.com', { b: '' }, { signed: false }),
      'Not signed by an allowed signer',
    ],
    [
      'is signed by somebody who may not',
      (it: Repository) => it.commit('mallory@example.com', { b: '' }),
      'Not signed by an allowed signer',
    ],
    [
      'follows one that is not signed',
      (it: Repository) => {
        it.commit('jane@example.com', { b: '' }, { signed: false });
        return it.commit('jane@example.com', { c: '' });
      },
      'Not signed by an allowed signer',
    ],
    [
      'allows its own signer',
      (it: Repository) => {
        it.git('config', 'gpg.ssh.allowedSignersFile', 'signers');
        return it.commit('mallory@example.com', { signers: `* ${it.addSigner('eve@example.com')}` });
      },
      'Not signed by an allowed signer',
    ],
  ])('stops a commit that %s', (_, attack, reason) => {
    const { repository, first, verify } = shared();
    const { status, output, artifacts } = verify(attack(repository), first);
    expect([status, output]).toEqual([1, expect.stringContaining(reason)]);
    expect(artifacts).toEqual({});
  });

  test('stops a branch whose history was rewritten since the last release', () => {
    const { repository, first, verify } = shared();
    const released = repository.commit('jane@example.com', { b: '' });
    repository.git('reset', '--quiet', '--hard', first);
    const other = repository.commit('jane@example.com', { c: '' });
    expect(verify(other, released)).toMatchObject({
      status: 1,
      output: expect.stringContaining('history of the branch was rewritten'),
    });
  });
});
