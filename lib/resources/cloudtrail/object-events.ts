import type { Fact } from '../../engine/fact';
import { onceFor } from '../../engine/looks';
import type { Reading } from '../../engine/reading';
import { both, either, someOf, type Truth } from '../../engine/truth';
import { arnOf } from '../../iam/arn';
import { awsDefaults } from '../aws-defaults';

const TRAILS = ['AWS::CloudTrail::Trail', 'aws_cloudtrail'] as const;

/** Whether a trail is, or may be, what a property of it says. Every bucket asks it of every trail. */
const mayBe = (cloudformation: string, terraform: string) =>
  onceFor((trail: Reading) => trail.fact<boolean>(cloudformation, terraform).isTrue().state !== 'fail');

const ofOrganization = mayBe('IsOrganizationTrail', 'is_organization_trail');
const ofAllRegions = mayBe('IsMultiRegionTrail', 'is_multi_region_trail');

/** The trails that may record what happens to a resource: those of its region, and of whatever reaches there. */
export function trails(it: Reading): Reading[] {
  const ofAccounts = it.all(...TRAILS).filter(ofOrganization);
  const others = [
    ...it.settings('account', ...TRAILS).filter(ofAllRegions),
    ...it.settings('region', ...TRAILS).filter((trail) => !ofAllRegions(trail)),
  ];
  return [...ofAccounts, ...others.filter((trail) => !ofOrganization(trail))];
}

/** Whether a trail records reads or writes of objects: in one bucket, or in any where none is given. */
export function recordsObjects(trail: Reading, kind: 'Read' | 'Write', bucket?: Reading): Truth {
  const say = (cloudformation: string, terraform: string) => trail.either(cloudformation, terraform);
  const values = trail
    .fact('EventSelectors', 'event_selector')
    .items()
    .filter((selector) =>
      ['All', `${kind}Only`].includes(
        selector.get(say('ReadWriteType', 'read_write_type')).or(awsDefaults.trailEvents.value).text ?? '',
      ),
    )
    .flatMap((selector) => selector.get(say('DataResources', 'data_resource')).items())
    .filter((resource) => resource.get(say('Type', 'type')).value === 'AWS::S3::Object')
    .flatMap((resource) => resource.get(say('Values', 'values')).items());
  const advanced = trail
    .fact('AdvancedEventSelectors', 'advanced_event_selector')
    .items()
    .map((selector) => selector.get(say('FieldSelectors', 'field_selector')).items());
  return either(
    someOf(values, (value) => covers(value, bucket)),
    someOf(advanced, (fields) => {
      const named = (name: string) => fields.find((field) => field.get(say('Field', 'field')).value === name);
      const equals = (name: string) =>
        (named(name)?.get(say('Equals', 'equals')).items() ?? []).map((value) => value.text);
      const readOnly = equals('readOnly');
      const where = named('resources.ARN');
      return both(
        equals('resources.type').includes('AWS::S3::Object'),
        readOnly.length === 0 || readOnly.includes(String(kind === 'Read')),
        !where || someOf(where.get(say('StartsWith', 'starts_with')).items(), (value) => covers(value, bucket)),
      );
    }),
  );
}

/** Whether the start of an ARN, as a selector gives it, takes in the objects of a bucket. */
function covers(prefix: Fact, bucket: Reading | undefined): Truth {
  if (bucket && prefix.isUnknown && !prefix.target) return undefined;
  const text = prefix.text ?? '';
  const { service, resource } = arnOf(text) ?? {};
  if (!bucket || (service === 's3' && resource === '')) return true;
  const name = bucket.fact('BucketName', 'bucket').text;
  return (
    text.includes(`\${${bucket.id}.`) ||
    text.includes(`\${${bucket.id}}`) ||
    (name !== undefined && text.endsWith(`:::${name}/`))
  );
}
