import { ParameterDataType, ParameterTier, StringParameter } from 'aws-cdk-lib/aws-ssm';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const stringValue = 'https://orders.example.com';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedParameter(scope, id, { stringValue, ...definedIn(props) }),
    cdktf: (scope, id, props) => new cdktf.HardenedParameter(scope, id, { stringValue, ...definedIn(props) }),
  },
  weakenings: [
    {
      name: 'a secret in plain text',
      guards: ['ssm/parameter-no-secrets'],
      props: { stringValue: 'akdfaksdfjkasdfjskafjdkfajsdfk345', parameterName: '/shop/api_key' },
    },
    {
      name: 'encrypted with the key of AWS',
      guards: ['ssm/parameter-customer-key', 'secrets/property-hidden'],
      cdktf: { type: 'SecureString', customerKey: false },
      only: { toolkit: 'cdktf', because: 'CloudFormation cannot make a SecureString' },
    },
    {
      name: 'a secret that is encrypted, and written in the code',
      guards: ['secrets/property-hidden'],
      cdktf: { type: 'SecureString', stringValue: 'akdfaksdfjkasdfjskafjdkfajsdfk345' },
      only: { toolkit: 'cdktf', because: 'CloudFormation cannot make a SecureString' },
    },
  ],
  plain: (scope, id, props) => new StringParameter(scope, id, { stringValue, ...props }),
  accepts: () => ({
    allowedPattern: '^https:.*',
    dataType: ParameterDataType.TEXT,
    description: 'where orders are taken',
    parameterName: '/shop/endpoint',
    simpleName: false,
    tier: ParameterTier.ADVANCED,
  }),
  alongside: { simpleName: ['parameterName'] },
});

/** What it cannot do without is kept where a prop is undefined. */
const definedIn = (props: object = {}): object =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
