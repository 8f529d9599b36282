import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { STSClient } from '@aws-sdk/client-sts';
import { comparingRole } from '../../release/drift';
import type { DriftSettings, PipelineSettings } from '../../release/pipeline-settings';
import { credentialsOf } from '../credentials-of';

/** Who asks for stacks where they are: in another account a role of it, which only this function may take. */
export async function stacksOf(
  { account, region }: Pick<DriftSettings, 'account' | 'region'>,
  settings: Pick<PipelineSettings, 'pipelineArn' | 'pipelineName'>,
  sts: Pick<STSClient, 'send'>,
): Promise<CloudFormationClient> {
  const place = region ? { region } : {};
  if (!account) return new CloudFormationClient(place);
  const role = comparingRole(settings.pipelineName);
  return new CloudFormationClient({
    ...place,
    credentials: await credentialsOf(account, role, settings, sts, 'drift'),
  });
}
