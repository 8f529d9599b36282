import { S3Client } from '@aws-sdk/client-s3';
import type { AccessTerms } from '../../just-in-time/access';
import { recordsIn } from '../access-records';
import { parsed, setting } from '../settings';
import { watching } from './watching';

export const handler = watching(
  { records: recordsIn(new S3Client(), setting('EVIDENCE'), setting('EVIDENCE_PREFIX')), now: Date.now },
  parsed<AccessTerms>('TERMS'),
);
