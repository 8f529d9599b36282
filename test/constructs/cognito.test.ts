import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { HardenedUserPool, type HardenedUserPoolProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf, waived } from './subjects';

function declaredBy(props: HardenedUserPoolProps, also?: (pool: HardenedUserPool) => unknown) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const pool = new HardenedUserPool(stack, 'Users', props);
    also?.(pool);
  });
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const BACK = ['https://shop.example.org/back'];

describe('a hardened user pool', () => {
  test('asks for every kind of character where only a length is given', () => {
    const [pool] = declaredBy({ passwordPolicy: { minLength: 16 } }).ofType('Cognito::UserPool');
    expect(pool.Policies.PasswordPolicy).toMatchObject({
      MinimumLength: 16,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
      RequireUppercase: true,
    });
  });

  test('lets users sign up by themselves where it is told to, and not otherwise', () => {
    const closed = (props: HardenedUserPoolProps) =>
      declaredBy(props).ofType('Cognito::UserPool')[0].AdminCreateUserConfig.AllowAdminCreateUserOnly;
    expect([closed({}), closed({ selfSignUpEnabled: true })]).toEqual([true, false]);
  });

  test('is on no plan that threat protection does not need', () => {
    const waive = waived('cognito/user-pool-threat-protection');
    const [pool] = declaredBy({ featurePlan: 'ESSENTIALS' as never, waive }).ofType('Cognito::UserPool');
    expect(pool.UserPoolTier).toBe('ESSENTIALS');
    expect(pool.UserPoolAddOns).toBeUndefined();
  });

  test('refuses sign-in by phone without a role for texts, which could publish anywhere', () => {
    const make = () => declaredBy({ signInAliases: { phone: true } });
    expect(refusalOf(make)).toContain('`signInAliases` gives up iam/policy-resources-named');
  });

  test('makes clients that take codes alone, and come back to pages that are named', () => {
    const { ofType, findings } = declaredBy({}, (pool) => {
      pool.addClient('Shop', { oAuth: { callbackUrls: BACK } });
      pool.addClient('Jobs');
      expect(refusalOf(() => pool.addClient('Lost', { oAuth: {} }))).toContain('oAuth names no callbackUrls');
      expect(refusalOf(() => pool.addClient('Browser', { generateSecret: false }))).toContain(
        '`generateSecret` gives up cognito/user-pool-client-secret',
      );
    });
    const [shop, jobs] = ofType('Cognito::UserPoolClient');
    expect(shop).toMatchObject({ AllowedOAuthFlows: ['code'], CallbackURLs: BACK, GenerateSecret: true });
    expect(jobs).toMatchObject({ AllowedOAuthFlowsUserPoolClient: false, GenerateSecret: true });
    expect(findings).toEqual([]);
  });

  test('makes the same clients in CDKTF', () => {
    const stack = new TerraformStack(new App(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const pool = new cdktf.HardenedUserPool(stack, 'users', { signInAliases: { email: true } });
    pool.addClient('shop', { oAuth: { callbackUrls: BACK } });
    expect(refusalOf(() => pool.addClient('lost', { oAuth: {} }))).toContain('oAuth names no callbackUrls');
    stack.prepareStack();
    const content = stack.toTerraform();
    expect(content.resource.aws_cognito_user_pool.users.username_attributes).toEqual(['email']);
    expect(Object.values(content.resource.aws_cognito_user_pool_client)).toEqual([
      expect.objectContaining({ allowed_oauth_flows: ['code'], callback_urls: BACK, generate_secret: true }),
    ]);
    expect(check([{ name: 'stack.tf.json', content }], strict).findings).toEqual([]);
  });
});
