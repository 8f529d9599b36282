import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { comparingRole } from '../../release/drift';
import type { DriftSettings, PipelineSettings } from '../../release/pipeline-settings';

/** Who asks for stacks where they are: in another account a role of it, which only this function may take. */
export async function stacksOf(
  { account, region }: Pick<DriftSettings, 'account' | 'region'>,
  { pipelineArn, pipelineName }: Pick<PipelineSettings, 'pipelineArn' | 'pipelineName'>,
  sts: Pick<STSClient, 'send'>,
): Promise<CloudFormationClient> {
  const place = region ? { region } : {};
  if (!account) return new CloudFormationClient(place);
  const [, partition] = pipelineArn.split(':');
  const { Credentials: given } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:${partition}:iam::${account}:role/${comparingRole(pipelineName)}`,
      RoleSessionName: 'drift',
    }),
  );
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken = '' } = given ?? {};
  return new CloudFormationClient({
    ...place,
    credentials: { accessKeyId, secretAccessKey, sessionToken: SessionToken },
  });
}
