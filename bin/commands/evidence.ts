import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { componentDefinition } from '../../lib/evidence/component-definition';
import { configurationOf } from '../../lib/evidence/configuration';
import {
  differencesFrom,
  MANIFEST,
  type Manifest,
  manifestIn,
  manifestOf,
  SIGNATURE,
  sha256,
} from '../../lib/evidence/manifest';
import { type Toolkit, toolkitIn } from '../../lib/evidence/toolkits';
import { waiversInUse } from '../../lib/evidence/waivers';
import { ACCEPTED } from '../../lib/load-config';
import { notingReads } from '../../lib/read/bytes';
import { isSignedBy, signatureBy } from '../../lib/release/signature';
import { reporters } from '../../lib/reporters';
import { jsonText } from '../../lib/reporters/plain';
import { summary } from '../../lib/reporters/text';
import { count } from '../../lib/reporters/wording';
import { version } from '../../package.json';
import { type Checked, checkPaths } from '../check-paths';
import { CONFIG, type Define, EXIT_CODES, type ExitCode } from '../command';
import { print } from '../print';
import { makeFolder } from '../write-files';

/** `bulwark evidence`: leaves in a folder what was judged, by what, and what was found; `verify` tells what changed since. */
export const defineEvidence: Define = (program, answer) => {
  const evidence = program
    .command('evidence')
    .description('judge, and write what an auditor asks for: reports, configuration, waivers, sums and versions')
    .argument('<folder>', 'where it is written: a new or an empty folder')
    .argument('[paths...]', 'as for check')
    .option(...CONFIG)
    .option('-k, --key <file>', 'sign the manifest with this private key (PEM: Ed25519, ECDSA or RSA)')
    .addHelpText('after', EXIT_CODES)
    .action((folder, paths, options) => answer(write(folder, paths, options)));
  evidence
    .command('verify')
    .description('tell whether evidence is as it was written: 0 when it is, 1 when something differs')
    .argument('<folder>', 'what `bulwark evidence` wrote')
    .option('-k, --key <file>', 'the public key (PEM) that has to have signed the manifest')
    // `--key` is an option of both.
    .action((folder, _, command) => answer(verify(folder, command.optsWithGlobals())));
};

/** What can be asked of both. */
interface EvidenceOptions {
  readonly config?: string;
  readonly key?: string;
}

/** Judges what the paths name, and writes the evidence whatever was found. */
function write(folder: string, paths: readonly string[], { config: given, key: keyFile }: EvidenceOptions): ExitCode {
  mustBeEmpty(folder);
  const key = keyFile === undefined ? undefined : keyIn(keyFile, 'private');
  const now = new Date();
  const { result: checked, read } = notingReads(() => checkPaths(paths, given));
  const files = filesOf(checked, read, now);
  const signer = key && fingerprintOf(createPublicKey(key));
  const manifest = manifestOf(files, { made: now.toISOString(), ...(signer === undefined ? {} : { signer }) });
  const text = `${jsonText(manifest)}\n`;
  save(folder, {
    ...files,
    [MANIFEST]: text,
    ...(key ? { [SIGNATURE]: signatureBy(key, Buffer.from(text)) } : {}),
  });
  const { report } = checked;
  console.log(summary(report));
  print(
    `${count(Object.keys(files).length, 'file')} of evidence in ${folder}, named with their sums in ${MANIFEST}${key ? `, which is signed (${SIGNATURE})` : ''}`,
  );
  return report.failures.length > 0 ? 2 : report.blocked ? 1 : 0;
}

/** What the evidence consists of, by name. */
function filesOf(
  { report, config, file }: Checked,
  read: ReadonlyMap<string, string>,
  now: Date,
): Record<string, string | Uint8Array> {
  const options = { now, ...(file ? { config: file } : {}) };
  const accepted = resolve(file ? dirname(resolve(file)) : '.', config.accepted ?? ACCEPTED);
  const data = {
    'configuration.json': configurationOf(config),
    'waivers.json': waiversInUse(config.waivers, report.findings),
    'templates.json': Object.fromEntries(
      [...read].map(([path, sum]) => [relative(process.cwd(), path) || path, sum]).sort(),
    ),
    'versions.json': { bulwark: version, node: process.version.slice(1), toolkits: toolkitsOf([...read.keys()]) },
  };
  return {
    'report.json': `${reporters.json(report, options)}\n`,
    'report.sarif': `${reporters.sarif(report, options)}\n`,
    'assessment-results.json': `${reporters.oscal(report, options)}\n`,
    'component-definition.json': `${componentDefinition(report, now)}\n`,
    ...Object.fromEntries(Object.entries(data).map(([name, it]) => [name, `${jsonText(it)}\n`])),
    ...(existsSync(accepted) ? { 'accepted.json': readFileSync(accepted) } : {}),
  };
}

/** The toolkits that wrote what was read, each version once. Beside the manifest of an assembly, the CDK leaves its tree. */
function toolkitsOf(read: readonly string[]): Toolkit[] {
  const told = read.flatMap((path) => {
    const file = basename(path) === MANIFEST ? join(dirname(path), 'tree.json') : path;
    const toolkit = existsSync(file) && toolkitIn(basename(file), readFileSync(file, 'utf8'));
    return toolkit ? [toolkit] : [];
  });
  return [...new Map(told.map((toolkit) => [JSON.stringify(toolkit), toolkit])).values()];
}

/** Tells what differs from what was written, and by whom the manifest has to be signed. */
function verify(folder: string, { key: keyFile }: EvidenceOptions): ExitCode {
  const key = keyFile === undefined ? undefined : keyIn(keyFile, 'public');
  const file = join(folder, MANIFEST);
  const bytes = bytesOf(file);
  const found = sumsIn(folder);
  const signature = existsSync(join(folder, SIGNATURE)) ? bytesOf(join(folder, SIGNATURE)) : undefined;
  const unsigned = key && wrongSignature(key, keyFile as string, bytes, signature);
  if (unsigned !== undefined) {
    print(`${folder} is not what was written: ${unsigned}`);
    return 1;
  }
  const manifest = manifestIn(bytes.toString(), file);
  const differences = differencesFrom(manifest, found);
  if (differences.length > 0) {
    print(`${folder} is not what was written:`, ...differences.map((difference) => `  ${difference}`));
    return 1;
  }
  print(
    `${folder} is as it was written at ${manifest.made}: ${count(found.size, 'file')}, ${signedBy(key, signature)}`,
  );
  return 0;
}

const signedBy = (key: KeyObject | undefined, signature: Buffer | undefined): string => {
  if (key) return `signed by the key ${fingerprintOf(key)}`;
  return signature
    ? 'signed, but by whom was not verified: name the public key with --key'
    : 'not signed, so whoever can write here can change it unseen';
};

/** Why the manifest is not signed by a key, if it is not. */
function wrongSignature(
  key: KeyObject,
  file: string,
  bytes: Buffer,
  signature: Buffer | undefined,
): string | undefined {
  if (signature === undefined)
    return `${SIGNATURE} is gone, or was never made, so nothing shows that ${file} signed it`;
  if (isSignedBy(key, bytes, signature)) return undefined;
  const signer = signerOf(bytes);
  const other = signer === undefined || signer === fingerprintOf(key) ? '' : `; it names another one, ${signer}`;
  return `${MANIFEST} or its signature was changed, or another key made it than ${file}, which is ${fingerprintOf(key)}${other}`;
}

const signerOf = (bytes: Buffer): Manifest['signer'] => {
  try {
    return manifestIn(bytes.toString(), MANIFEST).signer;
  } catch {
    return undefined;
  }
};

const fingerprintOf = (key: KeyObject): string => sha256(key.export({ type: 'spki', format: 'der' }));

/** The sums of all that lies in a folder, but for the manifest and its signature. What is no ordinary file has none that could be right. */
function sumsIn(folder: string, below = ''): Map<string, string> {
  const sums = new Map<string, string>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (name === MANIFEST || name === SIGNATURE) continue;
    if (entry.isDirectory()) for (const [path, sum] of sumsIn(folder, name)) sums.set(path, sum);
    else sums.set(name, entry.isFile() ? sha256(bytesOf(join(folder, name))) : 'that of no ordinary file');
  }
  return sums;
}

function keyIn(file: string, half: 'private' | 'public'): KeyObject {
  const pem = bytesOf(file);
  let key: KeyObject;
  try {
    key = half === 'private' ? createPrivateKey(pem) : createPublicKey(pem);
  } catch (error) {
    throw new BulwarkError(`this is no ${half} key in PEM without a passphrase: ${messageOf(error)}`, { file });
  }
  if (!['ed25519', 'ec', 'rsa'].includes(key.asymmetricKeyType ?? ''))
    throw new BulwarkError(`a key of the kind ${key.asymmetricKeyType} cannot sign here: take Ed25519, ECDSA or RSA`, {
      file,
    });
  return key;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new BulwarkError(`this file cannot be read: ${messageOf(error)}`, { file });
  }
}

function mustBeEmpty(folder: string): void {
  const isThere = existsSync(folder);
  if (isThere && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0))
    throw new BulwarkError(`${folder} is no empty folder: name a new one, so that nothing old passes for evidence`);
}

function save(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  try {
    makeFolder(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  } catch (error) {
    throw new BulwarkError(`the evidence cannot be written: ${messageOf(error)}`, { file: folder });
  }
}
