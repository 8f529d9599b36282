import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { embedded } from '../../release/measures';
import { namespaceOf, type Terms } from '../../tickets/terms';
import { forEachMessage } from '../queue';
import { secretTexts } from '../secret-texts';
import { send } from '../send';
import { parsed, setting } from '../settings';
import { entriesIn } from '../ticket-table';
import { type Findings, suppress } from './security-hub';
import { ticketing } from './ticketing';
import { trackerOf } from './trackers';

// The runtime brings the client, and its calls are few, so it is no dependency. Security Hub limits how much it is asked.
const { SecurityHub } = require('@aws-sdk/client-securityhub') as { SecurityHub: new (config: object) => Findings };

const terms = parsed<Terms>('TERMS');
const findings = new SecurityHub({ maxAttempts: 5, retryMode: 'adaptive' });
const now = Date.now;
const write = (line: string): unknown => process.stdout.write(`${line}\n`);

const work = ticketing(
  {
    entries: entriesIn(new DynamoDBClient(), setting('TABLE')),
    tracker: trackerOf(terms.tracker, secretTexts(new SecretsManagerClient(), setting('SECRET')), { send, now }),
    suppress: (entry, suppression) => suppress(findings, entry, suppression, terms.name),
    tell: (told) => write(JSON.stringify(told)),
    tellBlocking: () => write(embedded(namespaceOf(terms.name), { Blocking: 1 }, new Date(now()), 'Count')),
    ...{ now, unique: randomUUID },
  },
  terms,
);

/** Keeps tickets in step with what events of Security Hub tell. */
export const handler = forEachMessage(({ body }) => work(body), write);
