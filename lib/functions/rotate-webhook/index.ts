import { setTimeout as pause } from 'node:timers/promises';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GitHub } from '../../runner/github';
import type { Terms } from '../../runner/terms';
import { appOf } from '../app-of';
import { secretTexts } from '../secret-texts';
import { secretsOf } from '../secrets';
import { send } from '../send';
import { parsed, setting } from '../settings';
import { webhookRotation } from './rotation';

const client = new SecretsManagerClient();
const texts = secretTexts(client, setting('APP_SECRET'));
const github = new GitHub(parsed<Terms>('TERMS'), async () => appOf((await texts())[0]), send, Date.now);

export const handler = webhookRotation({ secrets: secretsOf(client), github, pause });
