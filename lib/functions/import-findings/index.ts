import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { embedded } from '../../release/measures';
import { namespaceOf } from '../../tickets/terms';
import { forEachMessage } from '../queue';
import type { TakesFindings } from '../security-hub';
import { parsed, setting } from '../settings';
import type { Home } from './asff';
import { importing } from './importing';

// The runtime brings the client, and its calls are few, so it is no dependency. Security Hub limits how much it is asked.
const hub = require('@aws-sdk/client-securityhub') as { SecurityHub: new (config: object) => TakesFindings };
const findings = new hub.SecurityHub({ maxAttempts: 8, retryMode: 'adaptive' });
const objects = new S3Client();
const Bucket = setting('BUCKET');
const name = setting('NAME');
const now = Date.now;
const write = (line: string): unknown => process.stdout.write(`${line}\n`);

const work = importing(
  {
    async read(Key, VersionId) {
      const { Body } = await objects.send(new GetObjectCommand({ Bucket, Key, VersionId }));
      return (await Body?.transformToString()) ?? '';
    },
    async put(Findings) {
      const { FailedFindings = [] } = await findings.batchImportFindings({ Findings });
      return FailedFindings.map(({ Id = '', ErrorCode, ErrorMessage }) => ({
        id: Id,
        because: `${ErrorCode} ${ErrorMessage ?? ''}`.trim(),
      }));
    },
    leave: (Key, result) =>
      objects.send(
        new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(result, null, 2), ContentType: 'application/json' }),
      ),
    tell(result) {
      write(JSON.stringify({ ...result, refused: result.refused?.slice(0, 3), failed: result.failed?.slice(0, 3) }));
      if (result.refused) write(embedded(namespaceOf(name), { Refused: 1 }, new Date(now()), 'Count'));
    },
  },
  parsed<Home>('HOME_OF_FINDINGS'),
);

/** Imports reports that events of S3 tell of. */
export const handler = forEachMessage(({ body }) => work(body), write);
