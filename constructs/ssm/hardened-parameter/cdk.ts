import { Token } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { ParameterType, StringParameter, type StringParameterProps } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { defaults, guards, holdsSecret } from './defaults';
import { parameterGrants } from './policy';

/** Every prop of `StringParameter`, on top of hardened defaults. */
export interface HardenedParameterProps extends StringParameterProps {
  /** Rules this parameter may break. */
  readonly waive?: Waive;
}

/**
 * A parameter of Systems Manager in plain text, which refuses a value that is, or is called, a secret.
 *
 * CloudFormation cannot make a `SecureString`: keep a secret in Secrets Manager, or refer to an encrypted parameter that
 * something else keeps by `StringParameter.fromSecureStringParameterAttributes`. `grantRead` is `ssm:GetParameter`,
 * `ssm:GetParameters` and `ssm:GetParameterHistory`, `grantWrite` is `ssm:PutParameter`. It costs nothing beyond
 * `StringParameter`.
 *
 * @example
 * new HardenedParameter(this, 'Endpoint', { stringValue: 'https://orders.example.com' });
 */
export class HardenedParameter extends StringParameter {
  /** What makes a `StringParameter` one, but for its grants. */
  static readonly inPlace: InPlace<StringParameter, HardenedParameterProps> = {
    name: 'HardenedParameter',
    id: StringParameter.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedParameterProps) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }

  override grantRead(grantee: IGrantable): Grant {
    return Grant.addToPrincipal({ grantee, actions: [...parameterGrants.read], resourceArns: [this.parameterArn] });
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedParameterProps): StringParameterProps {
  const { waive, ...given } = props;
  const { parameterName, stringValue } = given;
  const isKnown = !Token.isUnresolved(stringValue);
  const name = Token.isUnresolved(parameterName) ? undefined : parameterName;
  const terms = withDefaults(defaults, { holdsSecret: isKnown && holdsSecret(name, stringValue) });
  const what = `HardenedParameter '${scope.node.path}/${id}'`;
  if (given.type === ParameterType.SECURE_STRING)
    throw new BulwarkError(
      `${what}: CloudFormation cannot make a SecureString; keep the secret in Secrets Manager, or refer to an encrypted parameter by fromSecureStringParameterAttributes`,
    );
  refuseWeakening(what, props, guards, terms);
  return hardened({ ...given });
}
