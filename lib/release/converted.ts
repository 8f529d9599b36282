import type { Severity } from './severity';

/** What a tool has found that writes no SARIF itself. */
export interface Found {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
}

/** The least score that `security-severity` stands for a severity with, and the level of SARIF. */
const WRITTEN: Readonly<Record<Severity, readonly [level: string, score?: string]>> = {
  critical: ['error', '9.0'],
  high: ['error', '7.0'],
  medium: ['warning', '4.0'],
  low: ['note', '1.0'],
  info: ['none'],
};

/** A report as SARIF 2.1.0. */
export const sarifOf = (tool: string, found: readonly Found[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: tool } }, results: found.map(resultOf) }],
  });

function resultOf({ rule: ruleId, severity, message: text, path: uri, line: startLine }: Found) {
  const [level, score] = WRITTEN[severity];
  return {
    ruleId,
    level,
    message: { text },
    ...(score !== undefined && { properties: { 'security-severity': score } }),
    ...(uri !== undefined && {
      locations: [
        {
          physicalLocation: { artifactLocation: { uri }, ...(startLine !== undefined && { region: { startLine } }) },
        },
      ],
    }),
  };
}
