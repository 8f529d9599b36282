import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Scanner } from '../../constructs/codepipeline/locked-down-pipeline/scanner';
import { cdkApp } from '../../constructs/codepipeline/locked-down-pipeline/workload';
import { images } from '../../lib/release/images';
import { listers, ownCheck, scanners } from '../../lib/release/scans';
import { version } from '../../package.json';
import { root } from '../../scripts/layout';
import { APPROVER } from '../functions/control-plane';
import { Repository } from './repository';
import { isThere } from './run-build';
import { PipelineRun } from './run-pipeline';
import { ownTools, secretlint, sourceSignedBy, TOKEN } from './staged';
import { synthesised } from './synthesised';

/** Fails where the lock file names a package of the advisories that the pipeline brings: what a scanner of a team may be. */
const advisories: Scanner = {
  name: 'advisories',
  image: images.node,
  scans: 'source',
  commands: [
    `node -e '
      const { packages = {} } = JSON.parse(require("fs").readFileSync("package-lock.json", "utf8"));
      const bad = JSON.parse(process.env.ADVISORIES);
      const results = Object.entries(packages).flatMap(([path, { version }]) => {
        const name = path.split("node_modules/").at(-1);
        return bad[name] === version ? [{ ruleId: "known-bad", message: { text: name + " " + version + " is known to be bad" }, properties: { "security-severity": "9.1" } }] : [];
      });
      require("fs").writeFileSync(process.env.REPORT, JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: "advisories" } }, results }] }));
    '`,
  ],
  environment: { ADVISORIES: JSON.stringify({ 'event-stream': '3.3.6' }) },
};

/** Static analysis with a rule that the pipeline brings: the public ones are fetched from a registry of Semgrep. */
const semgrep: Scanner = {
  ...scanners.semgrep,
  commands: [
    `printf '%s' "$RULES" > /tmp/report/rules.json`,
    'semgrep scan --config /tmp/report/rules.json --metrics off --disable-version-check --disable-nosem --sarif --output "$REPORT" .',
  ],
  environment: {
    RULES: JSON.stringify({
      rules: [
        {
          id: 'no-eval',
          languages: ['javascript'],
          severity: 'ERROR',
          message: 'eval runs what it is given',
          pattern: 'eval(...)',
        },
      ],
    }),
  },
};

const optional = {
  semgrep,
  zizmor: scanners.zizmor,
  gitleaks: scanners.gitleaks,
  'osv-scanner': scanners.osvScanner,
  trivy: scanners.trivy,
};
const present = Object.entries(optional).filter(([tool]) => isThere(tool));
for (const [tool] of Object.entries(optional).filter(([tool]) => !isThere(tool)))
  console.log(`skipped: the scan with ${tool}, which is not installed here`);

const service = join(root, 'examples/service');
const filesOfService = Object.fromEntries(
  readdirSync(service, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(service, name)).isFile() && !/node_modules|cdk\.out/.test(name))
    .map((name) => [name, readFileSync(join(service, name), 'utf8')]),
);

const repository = new Repository();
const jane = repository.addSigner('jane@example.com');
const tools = [ownTools()];
const options = {
  ...sourceSignedBy(jane),
  workload: cdkApp({ stacks: [{ name: 'Notes' }] }),
  staging: {},
  production: {},
  lister: listers.cyclonedxNpm,
};
const chosen: Record<string, Scanner> = {
  secretlint,
  advisories,
  ...Object.fromEntries(present),
  ownCheck: ownCheck(version),
};
const pipeline = (changed: object = {}) => synthesised({ ...options, scanners: chosen, ...changed });

const first = repository.commit('jane@example.com', filesOfService);
const clean = new PipelineRun(pipeline(), tools);

/** A source in which something was changed and signed, on top of the clean one. */
function changed(files: Readonly<Record<string, string>>, signed = true): { folder: string; commit: string } {
  const copy = new Repository(repository);
  return { commit: copy.commit('jane@example.com', files, { signed }), folder: copy.folder };
}

beforeAll(async () => {
  expect(await clean.go(repository.folder, first, { approver: APPROVER })).toEqual({});
}, 300_000);

test('the clean repository goes to the end', () => {
  expect(clean.events).toEqual([]);
});

/** What a source is that was changed, where the run is to stop, and which stages tell. */
interface Attack {
  readonly files: Readonly<Record<string, string>>;
  readonly signed?: boolean;
  readonly at: string;
  readonly because: string;
  readonly only?: readonly string[];
}

/** The stages that tell of what only scans of the source can find. */
const SCANNED = ['Verify', 'Scan', 'Attest', 'Gate'];

const file = (name: string): string => filesOfService[name] as string;
const lock = JSON.parse(file('package-lock.json'));

const attacks: Readonly<Record<string, Attack>> = {
  'an unsigned commit': {
    files: { a: '' },
    signed: false,
    at: 'VerifySource',
    because: 'Not signed by an allowed signer',
  },
  'a planted secret': {
    files: { 'lib/key.js': `export const token = '${TOKEN.join('')}';\n` },
    at: 'Gate',
    because: 'secretlint',
    only: SCANNED,
  },
  'a dependency that is known to be bad': {
    files: {
      'package-lock.json': JSON.stringify({
        ...lock,
        packages: { ...lock.packages, 'node_modules/event-stream': { version: '3.3.6' } },
      }),
    },
    at: 'Gate',
    because: 'event-stream 3.3.6 is known to be bad',
    only: SCANNED,
  },
  'an insecure stack': {
    files: {
      'lib/app.js': file('lib/app.js')
        .replace(
          'blockPublicAccess: BlockPublicAccess.BLOCK_ALL',
          'blockPublicAccess: BlockPublicAccess.BLOCK_ACLS_ONLY',
        )
        .replace('enforceSSL: true', 'publicReadAccess: true'),
    },
    at: 'Gate',
    because: 'bulwark s3/',
  },
};

test.each(Object.entries(attacks))(
  '%s is stopped',
  async (_, { files, signed = true, at, because, only }) => {
    const { folder, commit } = changed(files, signed);
    const stopped = await clean.fork().go(folder, commit, { approver: APPROVER, ...(only && { only }) });
    expect(stopped).toEqual({ at, because: expect.stringContaining(because) });
  },
  300_000,
);

test('an artifact that is changed after it was attested is stopped at the gate', async () => {
  const run = clean.fork();
  const tamper = (action: string) => action === 'Gate' && run.tamper('Built', { 'Notes.template.json': '{}' });
  const stopped = await run.go(repository.folder, first, { from: 'Attest', approver: APPROVER, between: tamper });
  expect(stopped).toEqual({ at: 'Gate', because: expect.stringContaining('Built is not what was attested') });
});

test('an artifact that is changed after it was approved is stopped before production', async () => {
  const run = clean.fork();
  const tamper = (action: string) => action === 'VerifyRelease' && run.tamper('Built', { 'Notes.template.json': '{}' });
  const stopped = await run.go(repository.folder, first, { from: 'Attest', approver: APPROVER, between: tamper });
  expect(stopped).toEqual({ at: 'VerifyRelease', because: expect.stringContaining('Built is not what was attested') });
});

test('an author who approves is stopped before production', async () => {
  const stopped = await clean
    .fork()
    .go(repository.folder, first, { from: 'Attest', approver: APPROVER.replace('joan', 'jane') });
  expect(stopped).toEqual({ at: 'VerifyRelease', because: expect.stringContaining('jane approved work of their own') });
});

test.each([
  [
    'a scanner that exits 0 without a report',
    {
      scanners: { quiet: { ...advisories, name: 'quiet', commands: ['echo "$REPORT"'] }, ownCheck: ownCheck(version) },
    },
    'Scan1',
    'quiet left no report',
  ],
  [
    'a missing bill of materials',
    { lister: { ...listers.cyclonedxNpm, commands: ['true'] } },
    'ListMaterials',
    'left no bill of materials',
  ],
])(
  '%s stops the run at its stage',
  async (_, change, at, because) => {
    const stopped = await new PipelineRun(pipeline(change), tools).go(repository.folder, first, { approver: APPROVER });
    expect(stopped).toEqual({ at, because: expect.stringContaining(because) });
  },
  300_000,
);
