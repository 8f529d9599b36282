import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { type ITerraformDependable, type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { defaults, guards, holdsSecret } from './defaults';
import { parameterGrants } from './policy';

/** What can be said of a hardened parameter. */
export interface HardenedParameterProps {
  /** What it holds. That of a `SecureString` is a sensitive variable or a data source: Terraform keeps it in its state. */
  readonly stringValue: string;
  /** @default its path in the app, after a slash */
  readonly parameterName?: string;
  /** @default String */
  readonly type?: 'String' | 'StringList' | 'SecureString';
  /** Whether a key of the account encrypts a `SecureString`: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares, for a `SecureString` */
  readonly encryptionKey?: KmsKey;
  readonly description?: string;
  readonly allowedPattern?: string;
  readonly dataType?: 'text' | 'aws:ec2:image';
  readonly tier?: 'Standard' | 'Advanced' | 'Intelligent-Tiering';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this parameter may break. */
  readonly waive?: Waive;
}

/**
 * A parameter of Systems Manager. In plain text it refuses a value that is, or is called, a secret; as a `SecureString` it
 * refuses one that is written in the code, and is encrypted with a key of the account, which is shared by the stack unless
 * one is given.
 *
 * `grantRead` is `ssm:GetParameter`, `ssm:GetParameters` and `ssm:GetParameterHistory`, and `kms:Decrypt` on the key;
 * `grantWrite` is `ssm:PutParameter`, and on the key `kms:Encrypt` and `kms:GenerateDataKey`. In plain text it costs nothing
 * beyond a plain parameter; encrypted, the key, a share of one, and its use.
 *
 * @example
 * new HardenedParameter(this, 'endpoint', { stringValue: 'https://orders.example.com' });
 */
export class HardenedParameter extends SsmParameter {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;

  constructor(scope: Construct, id: string, props: HardenedParameterProps) {
    const { parameterName, stringValue, type = 'String', provider } = props;
    const isSecure = type === 'SecureString';
    const isPlain = !isSecure && !Token.isUnresolved(stringValue);
    const name = Token.isUnresolved(parameterName) ? undefined : parameterName;
    const terms = withDefaults(defaults, {
      holdsSecret: isPlain && holdsSecret(name, stringValue),
      isWritten: isSecure && !Token.isUnresolved(stringValue) && !stringValue.includes('${'),
      customerKey: !isSecure || props.encryptionKey !== undefined || props.customerKey,
    });
    refuseWeakening(`HardenedParameter '${scope.node.path}/${id}'`, props, guards, terms);
    const key =
      isSecure && terms.customerKey ? (props.encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      name: parameterName ?? `/${nameOf(scope, id)}`,
      type,
      ...(isSecure ? { value: stringValue } : { insecureValue: stringValue }),
      keyId: key?.arn,
      description: props.description,
      allowedPattern: props.allowedPattern,
      dataType: props.dataType,
      tier: props.tier,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.encryptionKey = key;
    recordWaivers(this, props.waive);
  }

  grantRead(to: Grantee): void {
    to.allow({ actions: parameterGrants.read, resources: [this.arn] });
    if (this.encryptionKey) to.allow({ actions: ['kms:Decrypt'], resources: [this.encryptionKey.arn] });
  }

  grantWrite(to: Grantee): void {
    to.allow({ actions: parameterGrants.write, resources: [this.arn] });
    if (this.encryptionKey)
      to.allow({ actions: ['kms:Encrypt', 'kms:GenerateDataKey'], resources: [this.encryptionKey.arn] });
  }
}
