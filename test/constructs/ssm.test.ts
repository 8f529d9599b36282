import { CfnParameter, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ParameterType } from 'aws-cdk-lib/aws-ssm';
import { App as TerraformApp, TerraformStack, TerraformVariable } from 'cdktf';
import { HardenedParameter } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { refusalOf } from './subjects';

const KEY = 'akdfaksdfjkasdfjskafjdkfajsdfk345';

test('a SecureString is refused, with where to keep the secret', () =>
  expect(
    refusalOf(() => new HardenedParameter(new Stack(), 'Key', { stringValue: 'x', type: ParameterType.SECURE_STRING })),
  ).toBe(
    "HardenedParameter 'Default/Key': CloudFormation cannot make a SecureString; keep the secret in Secrets Manager, or refer to an encrypted parameter by fromSecureStringParameterAttributes",
  ));

test('a value that only deployment can tell is taken', () => {
  const stack = new Stack();
  const { valueAsString } = new CfnParameter(stack, 'Given');
  new HardenedParameter(stack, 'Endpoint', { stringValue: valueAsString });
  Template.fromStack(stack).hasResourceProperties('AWS::SSM::Parameter', { Value: { Ref: 'Given' } });
});

test('it grants reading and writing by names, of this parameter alone', () => {
  const stack = new Stack();
  const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const parameter = new HardenedParameter(stack, 'Endpoint', { stringValue: 'https://orders.example.com' });
  parameter.grantRead(role);
  parameter.grantWrite(role);
  const granted = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Policy')).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );
  expect(granted.flatMap(({ Action }) => Action)).toEqual([
    ...['ssm:GetParameters', 'ssm:GetParameter', 'ssm:GetParameterHistory', 'ssm:PutParameter'],
  ]);
  for (const { Resource } of granted) expect(Resource).toEqual(stack.resolve(parameter.parameterArn));
});

describe('in Terraform', () => {
  const made = (props: cdktf.HardenedParameterProps, stack = new TerraformStack(new TerraformApp(), 'shop')) => {
    new cdktf.HardenedParameter(stack, 'key', props);
    return stack.toTerraform().resource;
  };

  test('a secret is refused in plain text, and taken as a SecureString that the shared key encrypts', () => {
    const props = { parameterName: '/shop/api_key', stringValue: KEY };
    expect(refusalOf(() => made(props))).toContain(
      '`stringValue` with `parameterName` gives up ssm/parameter-no-secrets.',
    );
    const stack = new TerraformStack(new TerraformApp(), 'shop');
    const { value } = new TerraformVariable(stack, 'given', { type: 'string', sensitive: true });
    const { aws_ssm_parameter, aws_kms_key } = made({ ...props, stringValue: value, type: 'SecureString' }, stack);
    expect(aws_ssm_parameter.key).toMatchObject({
      type: 'SecureString',
      value: '${var.given}',
      key_id: '${aws_kms_key.SharedKey.arn}',
    });
    expect(Object.keys(aws_kms_key)).toEqual(['SharedKey']);
  });

  test('plain text needs no key, and is named by its path', () => {
    const { aws_ssm_parameter, aws_kms_key } = made({ stringValue: 'https://orders.example.com' });
    expect(aws_ssm_parameter.key).toMatchObject({ name: '/shop-key', type: 'String' });
    expect(aws_kms_key).toBeUndefined();
  });
});
