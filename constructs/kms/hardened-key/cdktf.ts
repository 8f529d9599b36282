import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, partitionOf, policyOf, type Statement, shared } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { hardenedKeyDefaults, hardenedKeyGrants, hardenedKeyGuards } from './defaults';

/** What can be said of a hardened key. */
export interface HardenedKeyProps {
  readonly description?: string;
  /** @default true, for a symmetric key */
  readonly enableKeyRotation?: boolean;
  /** Days until the material is replaced, 90 to 2560. @default 365 */
  readonly rotationPeriod?: number;
  /** Days that the key can be brought back once it is deleted, 7 to 30. @default 30 */
  readonly pendingWindow?: number;
  /** Whether a destroy is refused as long as the key is declared. @default retain */
  readonly removalPolicy?: 'retain' | 'destroy';
  /** `SYMMETRIC_DEFAULT`, `RSA_4096` and so on. @default SYMMETRIC_DEFAULT */
  readonly keySpec?: string;
  /** @default ENCRYPT_DECRYPT */
  readonly keyUsage?: 'ENCRYPT_DECRYPT' | 'SIGN_VERIFY' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT';
  readonly multiRegion?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this key may break. */
  readonly waive?: Waive;
}

/**
 * A KMS key that rotates yearly, is kept from a destroy, takes 30 days to delete, and on which only AWS services can
 * make grants. The account's IAM policies decide who uses it, until statements are added.
 *
 * It grants actions by their names: `grantEncrypt` is `kms:Encrypt` and `kms:GenerateDataKey`, `grantDecrypt` is
 * `kms:Decrypt`, and `grantEncryptDecrypt` all three.
 */
export class HardenedKey extends KmsKey {
  private readonly statements: Statement[];

  /** The key that hardened constructs of a stack share when they are given none. */
  static shared(scope: Construct, provider?: TerraformProvider): HardenedKey {
    return shared(
      scope,
      'SharedKey',
      provider,
      (stack, id) => new HardenedKey(stack, id, { provider, description: `Encrypts the data of ${stack.node.path}` }),
    );
  }

  constructor(scope: Construct, id: string, props: HardenedKeyProps = {}) {
    const { rotationDays, pendingDays, fewestPendingDays } = hardenedKeyDefaults;
    refuseWeakening(`HardenedKey '${scope.node.path}/${id}'`, props, hardenedKeyGuards, {
      'kms/key-rotated': props.enableKeyRotation === false && isSymmetric(props),
      'kms/key-rotated-yearly': (props.rotationPeriod ?? 0) > rotationDays,
      'kms/key-deletion-delayed': (props.pendingWindow ?? pendingDays) < fewestPendingDays,
      'kms/key-retained': props.removalPolicy === 'destroy',
    });
    const { waive, keySpec, rotationPeriod, pendingWindow, removalPolicy, ...given } = props;
    const wanted = withDefaults(isSymmetric(props) ? { enableKeyRotation: true } : {}, given);
    const statements = [
      {
        Effect: 'Allow',
        Principal: {
          AWS: `arn:${partitionOf(scope, props.provider)}:iam::${accountOf(scope, props.provider)}:root`,
        },
        Action: 'kms:*',
        Resource: '*',
      } as const,
      GRANTS_FOR_SERVICES_ONLY,
    ];
    super(scope, id, {
      ...wanted,
      customerMasterKeySpec: keySpec,
      rotationPeriodInDays: wanted.enableKeyRotation ? (rotationPeriod ?? rotationDays) : undefined,
      deletionWindowInDays: pendingWindow ?? pendingDays,
      lifecycle: { preventDestroy: removalPolicy !== 'destroy' },
      policy: policyOf(statements),
    });
    this.statements = statements;
    recordWaivers(this, waive);
  }

  /** Adds to the key's policy. */
  addToResourcePolicy(statement: Statement): void {
    this.statements.push(statement);
  }

  grantEncrypt(to: Grantee): void {
    to.allow({ actions: hardenedKeyGrants.encrypt, resources: [this.arn] });
  }

  grantDecrypt(to: Grantee): void {
    to.allow({ actions: hardenedKeyGrants.decrypt, resources: [this.arn] });
  }

  grantEncryptDecrypt(to: Grantee): void {
    to.allow({ actions: hardenedKeyGrants.encryptDecrypt, resources: [this.arn] });
  }

  /**
   * Lets an AWS service use the key, on behalf of one resource of this account only.
   * Without the two source conditions, the service could be made to use it for someone else (confused deputy):
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
   */
  allowService(service: string, sourceArn: string): void {
    this.addToResourcePolicy({
      Effect: 'Allow',
      Principal: { Service: service },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:SourceAccount': accountOf(this, this.provider) },
        ArnLike: { 'aws:SourceArn': sourceArn },
      },
    });
  }
}

const isSymmetric = ({ keySpec }: HardenedKeyProps): boolean =>
  keySpec === undefined || keySpec === 'SYMMETRIC_DEFAULT';

/** A grant gives a key away outside of all policies; services such as EBS need them, people hardly ever do. */
const GRANTS_FOR_SERVICES_ONLY: Statement = {
  Effect: 'Deny',
  Principal: '*',
  Action: 'kms:CreateGrant',
  Resource: '*',
  Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
};
