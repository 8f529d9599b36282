/** How bad a finding of a scanner is, the worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is done about a finding: the release stops, a ticket with a due date is made at once, or it waits for the next batch of tickets. */
export type Measure = 'block' | 'ticket' | 'batch' | 'none';

/** What is done about findings of each severity. */
export type SeverityPolicy = Readonly<Record<Severity, Measure>>;

/** What stops a release unless the policy says otherwise. */
export const defaultPolicy: SeverityPolicy = {
  critical: 'block',
  high: 'block',
  medium: 'ticket',
  low: 'batch',
  info: 'none',
};

/** Days until a finding that does not block has to be dealt with. */
export const DUE_DAYS: Readonly<Record<'ticket' | 'batch', number>> = { ticket: 30, batch: 90 };
