import { BulwarkError } from '../../engine/error';
import { objectionsOf, type SeenAlarm } from '../../release/alarms';
import type { AlarmSettings } from '../../release/pipeline-settings';
import type { Outcome } from '../job';

/** What is called of CloudWatch. */
export interface Alarms {
  describeAlarms(input: object): Promise<{
    readonly MetricAlarms?: readonly SeenAlarm[];
    readonly CompositeAlarms?: readonly SeenAlarm[];
  }>;
}

/** Seconds between two looks, and how many there are: ten minutes. */
const PAUSE = 15;
const LOOKS = 41;

/** Looks at alarms for ten minutes. Throws a `BulwarkError` as soon as one is on, or is not there. */
export async function awaitAlarms(
  client: Alarms,
  { alarms }: Pick<AlarmSettings, 'alarms'>,
  pause: (seconds: number) => Promise<void>,
): Promise<Outcome> {
  for (let look = 0; look < LOOKS; look++) {
    if (look > 0) await pause(PAUSE);
    const { MetricAlarms = [], CompositeAlarms = [] } = await client.describeAlarms({
      AlarmNames: alarms,
      AlarmTypes: ['CompositeAlarm', 'MetricAlarm'],
      MaxRecords: 100,
    });
    const objections = objectionsOf(alarms, [...MetricAlarms, ...CompositeAlarms]);
    if (objections.length > 0) throw new BulwarkError(objections.join('; '));
  }
  return { summary: `for ten minutes none went off: ${alarms.join(', ')}` };
}
