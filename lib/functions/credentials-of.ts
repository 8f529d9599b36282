import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import type { PipelineSettings } from '../release/pipeline-settings';

/** Credentials of a role of another account that knows the pipeline. */
export async function credentialsOf(
  account: string,
  role: string,
  { pipelineArn }: Pick<PipelineSettings, 'pipelineArn'>,
  sts: Pick<STSClient, 'send'>,
  RoleSessionName: string,
) {
  const [, partition] = pipelineArn.split(':');
  const RoleArn = `arn:${partition}:iam::${account}:role/${role}`;
  const { Credentials: given } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName }));
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken = '' } = given ?? {};
  return { accessKeyId, secretAccessKey, sessionToken: SessionToken };
}
