import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { CodeBuildClient } from '@aws-sdk/client-codebuild';
import type { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SSMClient } from '@aws-sdk/client-ssm';

/** The services that functions of the pipeline call, under the role of the function. Each takes those that it calls. */
export interface Clients {
  readonly pipeline: CodePipelineClient;
  readonly builds: CodeBuildClient;
  readonly events: EventBridgeClient;
  readonly keys: KMSClient;
  readonly objects: S3Client;
  readonly parameters: SSMClient;
  readonly stacks: CloudFormationClient;
}
