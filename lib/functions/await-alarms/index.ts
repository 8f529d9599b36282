import { setTimeout } from 'node:timers/promises';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { STSClient } from '@aws-sdk/client-sts';
import { seeingRole } from '../../release/alarms';
import type { AlarmSettings, PipelineSettings } from '../../release/pipeline-settings';
import { credentialsOf } from '../credentials-of';
import { answer, type JobEvent, type Outcome } from '../job';
import { parsed } from '../settings';
import { type Alarms, awaitAlarms } from './await-alarms';

// The runtime brings the client, and its calls are few, so it is no dependency.
const { CloudWatch } = require('@aws-sdk/client-cloudwatch') as { CloudWatch: new (config: object) => Alarms };

const pipeline = new CodePipelineClient();

async function look(): Promise<Outcome> {
  const [settings, alarms] = [parsed<PipelineSettings>('PIPELINE'), parsed<AlarmSettings>('ALARMS')];
  const role = seeingRole(settings.pipelineName, alarms.stage);
  const credentials = await credentialsOf(alarms.account, role, settings, new STSClient(), 'alarms');
  const client = new CloudWatch({ ...(alarms.region && { region: alarms.region }), credentials });
  return awaitAlarms(client, alarms, (seconds) => setTimeout(seconds * 1000));
}

export const handler = (event: JobEvent): Promise<void> => answer(pipeline, event, look);
