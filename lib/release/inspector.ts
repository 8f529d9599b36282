import { type Found, sarifOf } from './converted';
import { objectIn, refusing } from './sarif';
import { SEVERITIES, type Severity } from './severity';

/** What Amazon Inspector calls what it has to say of a list of materials: https://docs.aws.amazon.com/inspector/latest/user/cyclonedx-namespace.html */
const SCANNED = 'amazon:inspector:sbom_scanner:';

interface Property {
  readonly name?: unknown;
  readonly value?: unknown;
}

interface Component {
  readonly 'bom-ref'?: unknown;
  readonly name?: unknown;
  readonly version?: unknown;
  readonly properties?: readonly Property[];
}

interface Vulnerability {
  readonly id?: unknown;
  readonly description?: unknown;
  readonly ratings?: readonly {
    readonly source?: { readonly name?: unknown };
    readonly score?: unknown;
    readonly severity?: unknown;
  }[];
  readonly affects?: readonly { readonly ref?: unknown }[];
}

/**
 * What Amazon Inspector has found in a list of materials, as SARIF. A report is CycloneDX as `ScanSbom` gives it, with one
 * component at least, and the word of the scanner about what it looked at; or it throws a `BulwarkError`.
 */
export function sarifOfInspector(scanner: string, text: string): string {
  const refuse = refusing(scanner);
  const answer = objectIn(text, refuse, 'CycloneDX');
  const { bomFormat, metadata, components, vulnerabilities } = (isObject(answer.sbom) ? answer.sbom : answer) as Record<
    string,
    unknown
  >;
  if (bomFormat !== 'CycloneDX') refuse('is no CycloneDX');
  const known = listOf<Component>(components);
  if (known.length === 0) refuse('lists no component: there was nothing to scan');
  const isScanned = [metadata as Component | undefined, ...known].some((one) =>
    listOf<Property>(one?.properties).some(({ name }) => typeof name === 'string' && name.startsWith(SCANNED)),
  );
  if (!isScanned) refuse('lists materials that were not scanned');
  const byRef = new Map(known.map((one) => [one['bom-ref'], one]));
  return sarifOf(
    'Amazon Inspector',
    listOf<Vulnerability>(vulnerabilities).flatMap((one) => {
      const refs = listOf<{ readonly ref?: unknown }>(one.affects).map(({ ref }) => ref);
      return (refs.length > 0 ? refs : [undefined]).map((ref) => foundIn(one, byRef.get(ref)));
    }),
  );
}

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object';

/** The objects of a list. */
const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? value.filter(isObject) : []) as T[];

function foundIn(vulnerability: Vulnerability, component: Component | undefined): Found {
  const rule = typeof vulnerability.id === 'string' ? vulnerability.id : 'unnamed';
  const { description } = vulnerability;
  const path = listOf<Property>(component?.properties).find(({ name }) => name === `${SCANNED}path`)?.value;
  const affected = component && [component.name, component.version].filter((one) => typeof one === 'string').join(' ');
  return {
    rule,
    severity: severityOf(vulnerability),
    message: [affected, typeof description === 'string' ? description : rule].filter(Boolean).join(': '),
    ...(typeof path === 'string' && { path }),
  };
}

/** The worst that anybody rates it. The probability of EPSS is no rating; what nobody rates is medium. */
function severityOf({ ratings }: Vulnerability): Severity {
  const said = listOf<NonNullable<Vulnerability['ratings']>[number]>(ratings)
    .filter(({ source }) => source?.name !== 'EPSS')
    .flatMap(({ severity, score }) => [...(isSeverity(severity) ? [severity] : []), ...ofScore(score)]);
  return SEVERITIES.find((one) => said.includes(one)) ?? 'medium';
}

const isSeverity = (word: unknown): word is Severity => (SEVERITIES as readonly unknown[]).includes(word);

/** Qualitative ratings of CVSS: https://www.first.org/cvss/specification-document */
const ofScore = (score: unknown): Severity[] =>
  typeof score !== 'number' || score <= 0
    ? []
    : [score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low'];
