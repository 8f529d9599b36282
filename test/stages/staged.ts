import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scanner } from '../../constructs/codepipeline/locked-down-pipeline/scanner';
import { images } from '../../lib/release/images';
import { root } from '../../scripts/layout';

/** A folder of tools, each a script by its name, that is found before others. */
export function toolsOf(scripts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** A build installs this package from a registry; here it is the one that was built. All else that npm does is npm's. */
export function ownTools(): string {
  const npm = spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();
  return toolsOf({
    bulwark: `#!/bin/sh\nexec node ${join(root, 'dist/bulwark.js')} "$@"\n`,
    npm: `#!/bin/sh\ncase "$*" in "install --global"*) exit 0 ;; esac\nexec ${npm} "$@"\n`,
  });
}

/** Secrets by secretlint, from npm, in place of gitleaks. */
export const secretlint: Scanner = {
  name: 'secretlint',
  image: images.node,
  scans: 'source',
  commands: [
    `printf '%s' "$RULES" > /tmp/report/.secretlintrc.json`,
    `npx --yes --package secretlint@13.0.6 --package @secretlint/secretlint-rule-preset-recommend@13.0.6 --package @secretlint/secretlint-formatter-sarif@13.0.5 -- secretlint --secretlintrc /tmp/report/.secretlintrc.json --format @secretlint/secretlint-formatter-sarif --output "$REPORT" "**/*" || [ $? -eq 1 ]`,
  ],
  environment: { RULES: JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }) },
};

/** A token that is none, in two parts, so that nothing finds it here. */
export const TOKEN = ['ghp_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'] as const;

/** What a pipeline is told of its source, and who approves. */
export const sourceSignedBy = (allowedSigner: string) => ({
  source: {
    connectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f',
    repository: 'acme/notes',
    branch: 'main',
    allowedSigners: [allowedSigner],
  },
  approvers: ['arn:aws:iam::111122223333:role/Approver'],
});
