import { sarifOfInspector } from './inspector';
import { readSarif, type ScanFinding } from './sarif';
import { sarifOfSonarqube } from './sonarqube';

/** What a scanner writes its report in: SARIF, or what is converted to it. */
export type ReportFormat = 'sarif' | 'sonarqube' | 'inspector';

/** A report that a scanner left. */
export interface Report {
  readonly text: string;
  /** @default sarif */
  readonly format?: ReportFormat;
}

const CONVERTERS = {
  sarif: (_: string, text: string) => text,
  sonarqube: sarifOfSonarqube,
  inspector: sarifOfInspector,
};

/** What a scanner reports. Throws a `BulwarkError` for a report that cannot be judged. */
export const readReport = (scanner: string, { text, format = 'sarif' }: Report): ScanFinding[] =>
  readSarif(scanner, CONVERTERS[format](scanner, text));
