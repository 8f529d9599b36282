import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { keepingRecords } from '../../constructs/s3/evidence-bucket/policy';
import { EvidenceBucket, type EvidenceBucketProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import type { Profile } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { keep } from '../../tree/settings';
import { refusalOf, strictIn, templateOf } from './subjects';

const BUCKET = 'arn:aws:s3:::records';
const KEEPER = 'arn:aws:iam::111122223333:role/keeper';

/** The lock of a bucket that is made in a profile. */
function lockedIn(profile: Profile, props: EvidenceBucketProps = {}): unknown {
  const [template = { name: '', content: {} }] = templateOf((stack) => new EvidenceBucket(stack, 'Records', props), {
    config: strictIn(profile),
  });
  const { Resources } = template.content as { Resources: Record<string, { Properties: any }> };
  const [bucket] = Object.entries(Resources).filter(([id]) => /^Records[0-9A-F]{8}$/.test(id));
  return bucket?.[1].Properties.ObjectLockConfiguration?.Rule.DefaultRetention;
}

describe('a bucket for records', () => {
  test('locks them as its profile and the settings ask', () => {
    expect(lockedIn('baseline')).toEqual({ Days: 365, Mode: 'GOVERNANCE' });
    expect(lockedIn('regulated')).toEqual({ Days: 365, Mode: 'COMPLIANCE' });
    expect(lockedIn('dev')).toBeUndefined();
    expect(lockedIn('baseline', { lockDays: 2555, lockMode: 'COMPLIANCE' })).toEqual({
      Days: 2555,
      Mode: 'COMPLIANCE',
    });
    expect(lockedIn('dev', { lockDays: 7 })).toEqual({ Days: 7, Mode: 'GOVERNANCE' });
  });

  test('is refused a lock that is looser or shorter than they ask', () => {
    const shorter = refusalOf(() => lockedIn('baseline', { lockDays: 30 }));
    expect(shorter).toContain("EvidenceBucket 'Stack/Records': records would be locked for 30 days in mode GOVERNANCE");
    expect(shorter).toContain('365 (logRetentionDays)');
    expect(refusalOf(() => lockedIn('regulated', { lockMode: 'GOVERNANCE' }))).toContain(
      'in COMPLIANCE (profile regulated)',
    );
  });

  test('is the same in Terraform', () => {
    const lock = (profile: Profile) => {
      const app = new App();
      keep(app, strictIn(profile));
      const stack = new TerraformStack(app, 'shop');
      new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
      new cdktf.EvidenceBucket(stack, 'records');
      stack.prepareStack();
      const { aws_s3_bucket: buckets, aws_s3_bucket_object_lock_configuration: locks } = stack.toTerraform().resource;
      return [buckets.records.object_lock_enabled, Object.values<any>(locks ?? {})[0]?.rule.default_retention];
    };
    expect(lock('baseline')).toEqual([true, { days: 365, mode: 'GOVERNANCE' }]);
    expect(lock('regulated')).toEqual([true, { days: 365, mode: 'COMPLIANCE' }]);
    expect(lock('dev')).toEqual([undefined, undefined]);
  });

  describe('with its policy', () => {
    const asked = (
      action: string,
      context: Parameters<typeof can>[0]['context'] = {},
      { principal = 'arn:aws:iam::111122223333:role/admin', isLocked = true } = {},
    ) =>
      can({
        principal,
        action,
        resource: /Bucket|Lifecycle|Encryption/.test(action) ? BUCKET : `${BUCKET}/runs/1`,
        context: { 'aws:PrincipalArn': principal, ...context },
        identity: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } },
        resourcePolicy: {
          Version: '2012-10-17',
          Statement: keepingRecords(BUCKET, isLocked ? 365 : undefined, [KEEPER]),
        },
      }).decision;

    test('a record is written where none is, and not over one', () => {
      const creating = { 's3:ObjectCreationOperation': 'true' };
      expect(asked('s3:PutObject', { ...creating, 's3:if-none-match': '*' })).toBe('allowed');
      expect(asked('s3:PutObject', { ...creating, 's3:if-none-match': null })).toBe('denied');
      expect(asked('s3:PutObject', { 's3:ObjectCreationOperation': 'false', 's3:if-none-match': null })).toBe(
        'allowed',
      );
    });

    test('nobody deletes one, or lifts or shortens its lock', () => {
      for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'])
        expect([action, asked(action, {}, { principal: KEEPER })]).toEqual([action, 'denied']);
      expect(asked('s3:PutObjectRetention', { 's3:object-lock-remaining-retention-days': 364 })).toBe('denied');
      expect(asked('s3:PutObjectRetention', { 's3:object-lock-remaining-retention-days': 730 })).toBe('allowed');
      expect(asked('s3:DeleteObject', {}, { isLocked: false })).toBe('allowed');
    });

    test('its keepers alone change what keeps them', () => {
      for (const action of [
        's3:PutBucketPolicy',
        's3:PutBucketObjectLockConfiguration',
        's3:PutLifecycleConfiguration',
      ]) {
        expect([action, asked(action)]).toEqual([action, 'denied']);
        expect([action, asked(action, {}, { principal: KEEPER })]).toEqual([action, 'allowed']);
      }
    });
  });
});
