import { type Found, sarifOf } from './converted';
import { objectIn, type Refuse, refusing } from './sarif';
import { SEVERITIES, type Severity } from './severity';

/** Severities of issues as SonarQube has had them, those of their impacts, and how likely a hotspot is to be exploited. */
const SEVERITY: Readonly<Record<string, Severity>> = {
  ...{ BLOCKER: 'critical', CRITICAL: 'high', MAJOR: 'medium', MINOR: 'low', INFO: 'info' },
  ...{ HIGH: 'high', MEDIUM: 'medium', LOW: 'low' },
};

/** What a hotspot comes to: somebody has to look at it, which stops nothing. */
const REVIEW: Readonly<Record<string, Severity>> = { HIGH: 'medium', MEDIUM: 'medium', LOW: 'low' };

interface Page {
  readonly total?: unknown;
  readonly paging?: { readonly total?: unknown };
}

interface Listed {
  readonly key?: unknown;
  readonly rule?: unknown;
  readonly ruleKey?: unknown;
  readonly severity?: unknown;
  readonly impacts?: readonly { readonly softwareQuality?: unknown; readonly severity?: unknown }[];
  readonly vulnerabilityProbability?: unknown;
  readonly message?: unknown;
  readonly component?: unknown;
  readonly project?: unknown;
  readonly line?: unknown;
}

/**
 * Issues and hotspots that SonarQube lists, as SARIF. A report holds the pages of `api/issues/search` and
 * `api/hotspots/search`, one to a line: all of them, or it throws a `BulwarkError`.
 */
export function sarifOfSonarqube(scanner: string, text: string): string {
  const refuse = refusing(scanner);
  if (text.trim() === '') refuse('is empty');
  const pages = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => objectIn(line, refuse, 'page of SonarQube'));
  const issues = listedIn(pages, 'issues', refuse).map((issue) => foundIn(issue, severityOf(issue, refuse)));
  const hotspots = listedIn(pages, 'hotspots', refuse).map((hotspot) =>
    foundIn(hotspot, wordOf(REVIEW, hotspot.vulnerabilityProbability, refuse)),
  );
  return sarifOf('SonarQube', [...issues, ...hotspots]);
}

/** What pages list of a kind, each once. */
function listedIn(pages: readonly Readonly<Record<string, unknown>>[], kind: string, refuse: Refuse): Listed[] {
  const own = pages.filter((page) => Array.isArray(page[kind]));
  const [first] = own as readonly Page[];
  if (!first) return refuse(`lists no ${kind}: the scanner did not ask for them`);
  const total = first.paging?.total ?? first.total;
  if (typeof total !== 'number') return refuse(`does not say how many ${kind} there are`);
  const listed = new Map<unknown, Listed>();
  for (const one of own.flatMap((page) => page[kind] as readonly Listed[])) {
    if (typeof one?.key !== 'string') return refuse(`lists ${kind} without keys`);
    listed.set(one.key, one);
  }
  return listed.size === total ? [...listed.values()] : refuse(`holds ${listed.size} of ${total} ${kind}`);
}

/** The worst that an issue is said to be. An issue is about security by its impact, or was before there were impacts. */
function severityOf({ severity, impacts }: Listed, refuse: Refuse): Severity {
  const onSecurity = (Array.isArray(impacts) ? impacts : []).filter((one) => one?.softwareQuality === 'SECURITY');
  const said = [...onSecurity.map((one) => one.severity), ...(severity === undefined ? [] : [severity])];
  const words = said.map((word) => wordOf(SEVERITY, word, refuse));
  return SEVERITIES.find((one) => words.includes(one)) ?? refuse('lists an issue without a severity');
}

function wordOf(words: Readonly<Record<string, Severity>>, word: unknown, refuse: Refuse): Severity {
  const known = typeof word === 'string' && Object.hasOwn(words, word) ? words[word] : undefined;
  return known ?? refuse(`says ${JSON.stringify(word) ?? 'nothing'} where a severity is expected`);
}

function foundIn({ rule, ruleKey, message, component, project, line }: Listed, severity: Severity): Found {
  const named = String(rule ?? ruleKey ?? 'unnamed');
  const prefix = `${project}:`;
  const path =
    typeof component === 'string' && component.startsWith(prefix) ? component.slice(prefix.length) : component;
  return {
    rule: named,
    severity,
    message: typeof message === 'string' ? message : named,
    ...(typeof path === 'string' && { path }),
    ...(typeof line === 'number' && { line }),
  };
}
