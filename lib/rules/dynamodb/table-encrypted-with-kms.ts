import { defineRule } from '../../engine/rule';
import { keptTable } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables encrypt with a KMS key of the account',
  problem: 'This table is encrypted with a key of DynamoDB’s own, which nobody else can see, log or withdraw.',
  why: 'DynamoDB always encrypts; with a key in KMS each use of it is logged, and access needs leave to use the key.',
  fix: {
    how: 'Turn KMS encryption on.',
    cdk: 'encryption: TableEncryption.CUSTOMER_MANAGED',
    properties: { SSESpecification: { SSEEnabled: true } },
    arguments: { server_side_encryption: { enabled: true } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0457'],
    trivy: ['AWS-0121'],
    kics: ['dynamodb_table_not_encrypted'],
    cfn_nag: ['W74'],
    guard: ['DYNAMODB_TABLE_MUST_BE_ENCRYPTED', 'DYNAMODB_TABLE_ENCRYPTED_KMS'],
    regula: ['FG_R00069'],
  },
  resource: keptTable,
  check: (it) => it.usesKms.isTrue(),
});
