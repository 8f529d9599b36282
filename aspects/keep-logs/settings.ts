import { BulwarkError } from '../../lib/engine/error';
import type { Settings } from '../change';

export interface KeepLogsProps {
  /** How long each log group keeps its events at least, in days that CloudWatch Logs takes. @default 365 */
  readonly days?: number;
  /** The ARN of the key for groups that name none. Its policy must let CloudWatch Logs use it. @default none is set */
  readonly encryptionKey?: string;
}

/** What CloudWatch Logs takes as retention. Source: PutRetentionPolicy, in its API reference. */
const DAYS = [
  ...[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731],
  ...[1096, 1827, 2192, 2557, 2922, 3288, 3653],
];

/** Log groups that keep events without end, or too short, and those without a key. Throws a `BulwarkError` for days that CloudWatch does not take. */
export function kept({ days = 365, encryptionKey }: KeepLogsProps): Settings {
  if (!DAYS.includes(days))
    throw new BulwarkError(`KeepLogs: CloudWatch Logs keeps no events for ${days} days, but for ${DAYS.join(', ')}`);
  const stays = (present: unknown): boolean => Number(present) >= days;
  const settings = (retention: string, key: string) => [
    { path: retention, value: days, stays },
    ...(encryptionKey === undefined ? [] : [{ path: key, value: encryptionKey }]),
  ];
  return {
    'AWS::Logs::LogGroup': settings('RetentionInDays', 'KmsKeyId'),
    aws_cloudwatch_log_group: settings('retention_in_days', 'kms_key_id'),
  };
}
