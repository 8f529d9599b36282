import type { Conditions, Statement } from '../iam/policy';

const refusing = (bucketArn: string, Condition: Conditions): Statement => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [bucketArn, `${bucketArn}/*`],
  Condition,
});

/** Refuses requests that are not encrypted on their way. */
export const refusingPlainHttp = (bucketArn: string): Statement =>
  refusing(bucketArn, { Bool: { 'aws:SecureTransport': 'false' } });

/** Refuses versions of TLS that are older than this one. */
export const refusingOldTls = (bucketArn: string, version: number): Statement =>
  refusing(bucketArn, { NumericLessThan: { 's3:TlsVersion': String(version) } });

/** Lets the world read all objects. */
export const readByTheWorld = (bucketArn: string): Statement => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `${bucketArn}/*`,
});
