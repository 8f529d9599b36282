import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { BulwarkError, messageOf } from '../engine/error';
import { type ConfigLayer, layerOf } from '../engine/layer';
import { type Rule, SEVERITIES, type Severity } from '../engine/rule';
import { policiesInCel } from './cel';
import { policiesInGuard } from './guard';
import { Judges } from './judges';
import type { Language, Policy, PolicyFile } from './policy';
import { policiesInRego } from './rego';

/** Policies to judge by, and how. */
export interface PolicyOptions {
  /** Files of policies, and folders of them: `.rego`, `.guard`, `.cel.json`. Relative ones are looked for from the working directory. */
  readonly files: readonly string[];
  /** The severity of policies that say none of their own, such as all of Guard. @default 'high' */
  readonly severity?: Severity;
  /** Seconds that the policies may take over one template. @default 60 */
  readonly seconds?: number;
}

/** How long policies may take over one template, in seconds, where nothing is said. */
const SECONDS = 60;

/**
 * A layer of configuration of policies in Rego, Guard and CEL, as rules of a plugin: `policies('acme', { files })` makes
 * `acme/BUCKET_NAMED` of a policy whose id is `BUCKET_NAMED`. Throws a `BulwarkError` for a file that cannot be read
 * or has no policy in it. One that does not parse, fails or takes too long fails the gate.
 */
export const policies = (prefix: string, options: PolicyOptions): ConfigLayer => {
  const { files, severity = 'high', seconds = SECONDS } = options ?? {};
  const refuse = (what: string): never => {
    throw new BulwarkError(`policies('${prefix}'): ${what}`);
  };
  if (!Array.isArray(files) || files.length === 0) refuse("`files` must list files or folders, such as ['policies']");
  if (!SEVERITIES.includes(severity)) refuse(`\`severity\` must be one of ${SEVERITIES.join(', ')}`);
  if (!(seconds > 0 && seconds <= 3600)) refuse('`seconds` must be a number of seconds, up to 3600');
  const read = files.flatMap(filesAt).map(readPolicies);
  return layerOfPolicies(prefix, read, (policy) => wordsOf(policy, severity), seconds);
};

/** What a rule says of itself. */
export type Words = Omit<Rule, 'resource' | 'check' | 'preset' | 'controls'>;

/** A layer with a rule for each policy of files. */
export function layerOfPolicies(
  prefix: string,
  files: readonly PolicyFile[],
  words: (policy: Policy, file: PolicyFile) => Words,
  seconds = SECONDS,
): ConfigLayer {
  const judges = new Judges(prefix, files, seconds);
  const rules: Record<string, Rule> = {};
  for (const file of files)
    for (const policy of file.policies) {
      const name = nameOf(policy.id);
      const said = words(policy, file);
      rules[name] ??= { ...said, preset: 'optional', controls: {}, ...judges.of(policy.id, said.problem) };
    }
  return layerOf({ name: `policies ${prefix}`, plugins: { [prefix]: { rules } }, rules: { [`${prefix}/*`]: 'on' } });
}

/** The name of a policy as part of a rule's id. Clauses of Guard outside of rules have the name of their file. */
export const nameOf = (id: string): string =>
  (id.endsWith('.guard/default') ? basename(dirname(id), '.guard') : id).replace(/[^\w-]/g, '-');

function wordsOf({ id, severity, problem, fix }: Policy, otherwise: Severity): Words {
  const what = problem?.replace(/\{name\}|%[a-z]/g, '…');
  return {
    title: what ?? `Policy ${nameOf(id)} holds`,
    problem: what ?? `This does not hold to the policy ${nameOf(id)}.`,
    why: 'A policy that the configuration names asks for it.',
    fix: { how: fix ?? 'Change it so that the policy holds.', noCode: 'What mends it the policy alone knows.' },
    severity: severity ?? otherwise,
  };
}

/** The endings of files of policies, the longest first. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  '.cel.json': 'cel',
  '.cel': 'cel',
  '.rego': 'rego',
  '.guard': 'guard',
};

const languageOf = (file: string): Language | undefined =>
  LANGUAGES[Object.keys(LANGUAGES).find((ending) => file.endsWith(ending)) ?? ''];

/** The file, or all of a folder but tests of Rego. */
export function filesAt(path: string): string[] {
  const at = resolve(path);
  const found = statSync(at, { throwIfNoEntry: false });
  if (!found) throw new BulwarkError('there is no such file or folder of policies', { file: path });
  if (!found.isDirectory()) return [at];
  const files = readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((file) => languageOf(file) && !file.endsWith('_test.rego'))
    .sort()
    .map((file) => join(at, file));
  if (files.length === 0)
    throw new BulwarkError(`this folder has no policy in it: ${Object.keys(LANGUAGES).join(', ')}`, { file: path });
  return files;
}

/** Reads a file of policies. Throws a `BulwarkError` that names it where there is none in it. */
export function readPolicies(path: string): PolicyFile {
  const file = relative('', path) || basename(path);
  const language = languageOf(file) ?? (extname(file) === '.json' ? 'cel' : undefined);
  if (!language)
    throw new BulwarkError(`this is no policy: their files end in ${Object.keys(LANGUAGES).join(', ')}`, { file });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BulwarkError(`this policy cannot be read: ${messageOf(error)}`, { file });
  }
  const policies = { rego: policiesInRego, guard: policiesInGuard, cel: policiesInCel }[language](text, file);
  if (policies.length > 0) return { language, path, file, text, policies };
  const how = {
    rego: 'a `violation` makes diagnostics with make_diag, whose first argument is an id as text',
    guard: 'it has neither a rule nor a clause',
    cel: 'its `rules` are empty',
  }[language];
  throw new BulwarkError(`there is no policy in this file: ${how}`, { file });
}
