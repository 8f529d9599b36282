import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Clients } from './clients';

/** Clients of the services in the region of the function, under its role. */
export const aws = (): Clients => ({
  pipeline: new CodePipelineClient(),
  builds: new CodeBuildClient(),
  events: new EventBridgeClient(),
  keys: new KMSClient(),
  objects: new S3Client(),
  parameters: new SSMClient(),
});
