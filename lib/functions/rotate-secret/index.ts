import * as crypto from 'node:crypto';
import { ExecuteStatementCommand, type ExecuteStatementCommandInput, RDSDataClient } from '@aws-sdk/client-rds-data';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { rotation } from './rotation';

const secretsManager = new SecretsManagerClient();
const data = new RDSDataClient();

const COMMANDS: Record<string, new (input: any) => any> = {
  DescribeSecret: DescribeSecretCommand,
  GetSecretValue: GetSecretValueCommand,
  PutSecretValue: PutSecretValueCommand,
  UpdateSecretVersionStage: UpdateSecretVersionStageCommand,
};

export const handler = rotation({
  secrets: (operation, input) => {
    const Command = COMMANDS[operation] as new (input: object) => any;
    return secretsManager.send(new Command(input));
  },
  execute: (input) => data.send(new ExecuteStatementCommand(input as ExecuteStatementCommandInput)),
  crypto,
  env: process.env,
});
