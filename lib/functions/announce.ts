import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { BulwarkError } from '../engine/error';
import { FINDING, type Judged } from '../release/gate';
import type { PipelineSettings } from '../release/pipeline-settings';
import type { Clients } from './clients';

/** The most events that one call takes (API reference of `PutEvents`). */
const AT_ONCE = 10;

/** Sends what is to be done about findings to the bus. */
export async function announce(
  { events }: Pick<Clients, 'events'>,
  { pipelineName, repository, busName: EventBusName }: PipelineSettings,
  execution: string,
  judged: readonly Judged[],
): Promise<void> {
  const told = judged.filter(({ measure }) => measure !== 'none');
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const Entries = told.slice(from, from + AT_ONCE).map((one) => ({
      EventBusName,
      Source: FINDING.source,
      DetailType: FINDING.detailType,
      Detail: JSON.stringify({ pipeline: pipelineName, repository, execution, ...one }),
    }));
    const { FailedEntryCount } = await events.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount)
      throw new BulwarkError(`${FailedEntryCount} findings could not be sent to the bus ${EventBusName}`);
  }
}
