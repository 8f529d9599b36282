import { createHash } from 'node:crypto';
import { BulwarkError } from '../../engine/error';
import { readSarif } from '../../release/sarif';
import { SEVERITIES, type Severity } from '../../release/severity';

/** A finding as a report has it. */
export interface Reported {
  /** The same for the same finding in every report of its source. */
  readonly id: string;
  /** What found it: findings of one rule on one resource are one matter. */
  readonly rule: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  /** What it is about: a URL, an ARN, a file. */
  readonly resource: string;
  /** Milliseconds, where that is known. */
  readonly found?: number;
  readonly isFixed: boolean;
  readonly remedy?: string;
  /** Where more is said of it. */
  readonly url?: string;
}

/** What keeps a report from being imported: each place, and what is wrong there. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('; '));
  }
}

/** The most findings of a report. */
const MOST = 5_000;

/** The most reasons that are told. */
const TOLD = 50;

/**
 * The findings of a report: SARIF 2.1.0 where its name ends with `.sarif`, else JSON as `FindingIntake` says. Throws
 * `Refused` for one that is wrong anywhere, so that nothing of it is left out in silence.
 */
export function reportedIn(name: string, source: string, text: string): Reported[] {
  const found = name.endsWith('.sarif') ? ofSarif(source, text) : ofJson(text);
  if (found.length > MOST)
    throw new Refused([`the report holds ${found.length} findings: split it, as ${MOST} are the most`]);
  return found;
}

function ofSarif(source: string, text: string): Reported[] {
  try {
    return readSarif(source, text).map(({ rule, severity, message, path, line, fingerprint }) => ({
      id: createHash('sha256').update(fingerprint).digest('hex').slice(0, 40),
      ...{ rule, severity, title: `${rule}: ${message}`, isFixed: false },
      description: [path && `${path}${line ? `:${line}` : ''}`, message].filter(Boolean).join('\n'),
      resource: path ?? source,
    }));
  } catch (error) {
    if (error instanceof BulwarkError) throw new Refused([error.message]);
    throw error;
  }
}

function ofJson(text: string): Reported[] {
  const refuse = (why: string): never => {
    throw new Refused([why]);
  };
  let report: { readonly version?: unknown; readonly findings?: unknown } | null;
  try {
    report = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('the report is no JSON');
  }
  if (report?.version !== 1) return refuse('`version` is not 1');
  const { findings } = report;
  if (!Array.isArray(findings)) return refuse('`findings` is no list');
  const reasons: string[] = [];
  const ids = new Map<string, number>();
  const read = findings.map((finding, at) => {
    const found = fieldsOf(finding, (why) => reasons.push(`findings[${at}]: ${why}`));
    const before = ids.get(found.id);
    if (before !== undefined) reasons.push(`findings[${at}]: \`id\` is that of findings[${before}]`);
    ids.set(found.id, at);
    return found;
  });
  if (reasons.length > TOLD) reasons.splice(TOLD, reasons.length, `and ${reasons.length - TOLD} more`);
  if (reasons.length > 0) throw new Refused(reasons);
  return read;
}

const FIELDS = ['id', 'rule', 'title', 'description', 'severity', 'resource', 'found', 'state', 'remedy', 'url'];

/** The most characters of an id and a rule: with a source in front they have to fit in 512. */
const ID = 200;

function fieldsOf(value: unknown, refuse: (why: string) => void): Reported {
  const finding = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(finding).filter((name) => !FIELDS.includes(name));
  if (unknown.length > 0) refuse(`nothing is known of \`${unknown.join('`, `')}\``);
  const text = (name: string, most: number, isNeeded = true): string => {
    const said = finding[name];
    if (said === undefined && !isNeeded) return '';
    if (typeof said === 'string' && said.trim() !== '' && said.length <= most) return said.trim();
    refuse(`\`${name}\` is no text of 1 to ${most} characters`);
    return '';
  };
  const oneOf = <T extends string>(name: string, choices: readonly T[], or?: T): T => {
    const said = (finding[name] ?? or) as T;
    if (!choices.includes(said)) refuse(`\`${name}\` is none of ${choices.join(', ')}`);
    return said;
  };
  const id = text('id', ID);
  if (/[^\x21-\x7e]/.test(id)) refuse('`id` has something other than letters, digits and signs of ASCII');
  const [remedy, url] = [text('remedy', 512, false), text('url', 2_000, false)];
  if (url && !/^https:\/\/\S+$/.test(url)) refuse('`url` does not begin with https://');
  const day = text('found', 40, false);
  const found = Date.parse(day);
  if (day && !(/^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(day) && found > 0))
    refuse('`found` is no time such as 2026-06-01T10:00:00Z');
  return {
    ...{ id, rule: text('rule', ID, false) || id, title: text('title', 256), description: text('description', 1024) },
    ...{ severity: oneOf('severity', SEVERITIES), resource: text('resource', 512) },
    isFixed: oneOf('state', ['open', 'fixed'], 'open') === 'fixed',
    ...(found > 0 && { found }),
    ...(remedy && { remedy }),
    ...(url && { url }),
  };
}
