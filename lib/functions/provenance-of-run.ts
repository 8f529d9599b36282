import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand } from '@aws-sdk/client-kms';
import { messageOf } from '../engine/error';
import { open } from '../release/envelope';
import type { PipelineSettings } from '../release/pipeline-settings';
import { faultsOf } from '../release/provenance';
import type { Clients } from './clients';
import { recorded } from './evidence';
import { type RanAction, succeeded } from './run';
import { commitOf, subjectsOf } from './subjects';

/** What is wrong with the signed provenance of a run, and with the artifacts as they are now. None, when they may be deployed. */
export async function faultsOfRun(
  clients: Pick<Clients, 'keys' | 'objects'>,
  settings: PipelineSettings,
  attested: string,
  actions: ReadonlyMap<string, RanAction>,
  execution: string,
): Promise<string[]> {
  try {
    const envelope = await recorded(
      clients.objects,
      settings.evidenceBucket,
      succeeded(actions, attested),
      'provenance',
    );
    const { PublicKey } = await clients.keys.send(new GetPublicKeyCommand({ KeyId: settings.signingKeyArn }));
    const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
    const { pipelineArn, repository } = settings;
    const subject = await subjectsOf(clients, settings, actions);
    return faultsOf(open(envelope, key), {
      pipelineArn,
      execution,
      repository,
      commit: commitOf(settings, actions),
      subject,
    });
  } catch (error) {
    return [messageOf(error)];
  }
}
