import {
  type CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DetectStackDriftCommand,
  paginateDescribeStackResourceDrifts,
} from '@aws-sdk/client-cloudformation';
import { BulwarkError, messageOf } from '../../engine/error';
import { DRIFT, type DriftedResource, judgeDrift, type SeenStack, summaryOf } from '../../release/drift';
import type { DriftSettings, PipelineSettings } from '../../release/pipeline-settings';
import { announce } from '../announce';
import type { Clients } from '../clients';
import { record } from '../evidence';
import type { JobRun, Outcome } from '../job';

/** Seconds between two looks at whether a comparison is done, and how many there are: ten minutes. */
const PAUSE = 5;
const LOOKS = 120;

/**
 * Has CloudFormation compare stacks with what there is, sends what differs to the bus, and keeps a record of it. A stack
 * that cannot be compared is told of like one that differs.
 */
export async function detectDrift(
  clients: Pick<Clients, 'stacks' | 'events' | 'objects'>,
  settings: PipelineSettings,
  drift: DriftSettings,
  run: JobRun,
  pause: (seconds: number) => Promise<void>,
  now = new Date(),
): Promise<Outcome> {
  const stacks = await Promise.all(drift.stacks.map((stack) => see(clients.stacks, stack, pause)));
  const judged = judgeDrift(stacks, drift.policy, drift.waivers, now.toISOString().slice(0, 10));
  const report = { stacks, judged };
  const evidence = { bucket: settings.evidenceBucket, pipeline: settings.pipelineName, ...run };
  const variables = await record(clients.objects, evidence, DRIFT, JSON.stringify(report));
  await announce(clients, settings, run.execution, judged);
  return { summary: summaryOf(report), variables };
}

async function see(
  client: CloudFormationClient,
  StackName: string,
  pause: (seconds: number) => Promise<void>,
): Promise<SeenStack> {
  try {
    const { StackDriftDetectionId } = await client.send(new DetectStackDriftCommand({ StackName }));
    const failed = await compared(client, StackDriftDetectionId, pause);
    return { stack: StackName, resources: await driftedIn(client, StackName), ...(failed !== undefined && { failed }) };
  } catch (error) {
    return { stack: StackName, resources: [], failed: messageOf(error) };
  }
}

/** Waits until a comparison is done. Gives why some of it failed; what did not fail is compared all the same. */
async function compared(
  client: CloudFormationClient,
  StackDriftDetectionId: string | undefined,
  pause: (seconds: number) => Promise<void>,
): Promise<string | undefined> {
  for (let look = 0; look < LOOKS; look++) {
    const { DetectionStatus, DetectionStatusReason } = await client.send(
      new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId }),
    );
    if (DetectionStatus === 'DETECTION_COMPLETE') return undefined;
    if (DetectionStatus === 'DETECTION_FAILED') return DetectionStatusReason ?? 'CloudFormation does not say why';
    await pause(PAUSE);
  }
  throw new BulwarkError('CloudFormation is not done after ten minutes');
}

/** The resources that differ, by what differs: never what they are set to, which may be secret. */
async function driftedIn(client: CloudFormationClient, StackName: string): Promise<DriftedResource[]> {
  const drifted: DriftedResource[] = [];
  const asked = { StackName, StackResourceDriftStatusFilters: ['MODIFIED' as const, 'DELETED' as const] };
  for await (const { StackResourceDrifts = [] } of paginateDescribeStackResourceDrifts({ client }, asked))
    for (const {
      LogicalResourceId,
      ResourceType,
      StackResourceDriftStatus,
      PropertyDifferences,
    } of StackResourceDrifts)
      drifted.push({
        ...{ LogicalResourceId, ResourceType, StackResourceDriftStatus },
        PropertyDifferences: PropertyDifferences?.map(({ PropertyPath }) => ({ PropertyPath })),
      });
  return drifted;
}
