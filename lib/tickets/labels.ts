import type { Severity } from '../release/severity';

/** What Security Hub calls severities: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Severity.html */
export const LABELS: Readonly<Record<Severity, string>> = {
  critical: 'CRITICAL',
  high: 'HIGH',
  medium: 'MEDIUM',
  low: 'LOW',
  info: 'INFORMATIONAL',
};
