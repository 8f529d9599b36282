import { BulwarkError } from '../../engine/error';
import { objectionsOf, type SeenAlarm } from '../../release/alarms';
import type { AlarmSettings } from '../../release/pipeline-settings';
import type { Outcome } from '../job';

/** What is called of CloudWatch. */
export interface Alarms {
  describeAlarms(input: object): Promise<{ readonly MetricAlarms?: readonly SeenAlarm[] }>;
}

/** Seconds between two looks, and how many there are: ten minutes. */
const PAUSE = 15;
const LOOKS = 41;

/**
 * Looks at alarms of metrics for ten minutes. Composite ones are seen by who may see all of an account alone
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html). Throws a `BulwarkError` as
 * soon as one is on, or is not there.
 */
export async function awaitAlarms(
  client: Alarms,
  { alarms }: Pick<AlarmSettings, 'alarms'>,
  pause: (seconds: number) => Promise<void>,
): Promise<Outcome> {
  for (let look = 0; look < LOOKS; look++) {
    if (look > 0) await pause(PAUSE);
    const { MetricAlarms = [] } = await client.describeAlarms({ AlarmNames: alarms, MaxRecords: 100 });
    const objections = objectionsOf(alarms, MetricAlarms);
    if (objections.length > 0) throw new BulwarkError(objections.join('; '));
  }
  return { summary: `for ten minutes none went off: ${alarms.join(', ')}` };
}
