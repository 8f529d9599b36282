import {
  type CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DetectStackDriftCommand,
  paginateDescribeStackResourceDrifts,
} from '@aws-sdk/client-cloudformation';
import { BulwarkError, messageOf } from '../engine/error';
import type { DriftedResource, SeenStack } from '../release/drift';

/** Seconds between two looks at whether a comparison is done, and how many there are: ten minutes. */
const PAUSE = 5;
const LOOKS = 120;

type Pause = (seconds: number) => Promise<void>;

/** Has CloudFormation compare stacks with what there is, all at once, and tells what differs, or why one could not be compared. */
export const seenStacks = (
  client: CloudFormationClient,
  stacks: readonly string[],
  pause: Pause,
): Promise<SeenStack[]> => Promise.all(stacks.map((stack) => see(client, stack, pause)));

async function see(client: CloudFormationClient, StackName: string, pause: Pause): Promise<SeenStack> {
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
  pause: Pause,
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
