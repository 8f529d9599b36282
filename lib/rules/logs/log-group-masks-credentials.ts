import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { all, any, type Verdict } from '../../engine/verdict';
import { logGroup } from '../../resources/logs/log-group';

/**
 * What CloudWatch Logs knows credentials by, as the last part of the ARNs of its data identifiers:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/protect-sensitive-log-data-types-credentials.html
 */
const CREDENTIALS = ['AwsSecretKey', 'OpenSshPrivateKey', 'PgpPrivateKey', 'PkcsPrivateKey', 'PuttyPrivateKey'];

const identifiers = CREDENTIALS.map((name) => `arn:aws:dataprotection::aws:data-identifier/${name}`);

const protection = {
  Name: 'credentials',
  Version: '2021-06-01',
  Statement: [
    { Sid: 'Audit', DataIdentifier: identifiers, Operation: { Audit: { FindingsDestination: {} } } },
    { Sid: 'Mask', DataIdentifier: identifiers, Operation: { Deidentify: { MaskConfig: {} } } },
  ],
};

/** Its configuration is an empty map, which says what it does. */
const isMasking = (statement: Fact): Verdict => {
  const mask = statement.get('Operation.Deidentify');
  return mask.isAbsentHere ? mask.fail() : mask.isUnknown ? mask.unknown() : mask.pass();
};

const isCalled = (identifier: Fact, name: string): Verdict =>
  identifier.text?.endsWith(`/${name}`)
    ? identifier.pass()
    : identifier.isUnknown
      ? identifier.unknown()
      : identifier.fail();

const masks = (policy: Fact, name: string): Verdict =>
  policy.get('Statement').some((statement) =>
    all(
      isMasking(statement),
      statement.get('DataIdentifier').some((identifier) => isCalled(identifier, name)),
    ),
  );

export default defineRule({
  title: 'Log groups mask credentials',
  problem: 'Credentials that are written to this log group are shown to whoever reads it.',
  why: 'Keys end up in logs by mistake; masked, they are of no use to those who read or receive the logs.',
  fix: {
    how: 'Add a data protection policy that de-identifies the credentials CloudWatch Logs knows, here or for the account.',
    cdk: 'dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.AWSSECRETKEY, DataIdentifier.OPENSSHPRIVATEKEY, DataIdentifier.PGPPRIVATEKEY, DataIdentifier.PKCSPRIVATEKEY, DataIdentifier.PUTTYPRIVATEKEY] })',
    properties: { DataProtectionPolicy: protection },
    resources: {
      aws_cloudwatch_log_data_protection_policy: {
        log_group_name: '${aws_cloudwatch_log_group.this.name}',
        policy_document: JSON.stringify(protection),
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: logGroup,
  check: (it) => all(...CREDENTIALS.map((name) => any(masks(it.protection, name), masks(it.accountProtection, name)))),
});
