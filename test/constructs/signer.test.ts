import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Platform } from 'aws-cdk-lib/aws-signer';
import { PARTNER } from '../../constructs/weakening';
import { LeastPrivilegeRole, PermissionsBoundary, SigningProfile, type SigningProfileProps } from '../../doors/cdk';
import { check } from '../../lib';
import { refusalOf, strict, templateOf } from './subjects';

const SIGNER = `arn:aws:iam::${PARTNER}:role/release`;

function declared(use: (profile: SigningProfile, role: LeastPrivilegeRole) => void, props?: SigningProfileProps) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const role = new LeastPrivilegeRole(stack, 'Builds', {
      assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
      permissionsBoundary: new PermissionsBoundary(stack, 'Bounds', { services: ['signer'] }),
    });
    use(new SigningProfile(stack, 'Releases', props), role);
  });
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) => Object.values(Resources).flatMap((it) => (it.Type === type ? [it.Properties] : []));
  return { template, ofType };
}

const actionsIn = (policies: any[]): string[] =>
  policies
    .filter(({ Path }) => Path === '/app/Stack/')
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action }) => Action);

describe('a signing profile', () => {
  test('grants to sign what it is for, and to revoke apart from that', () => {
    const granted = (use: Parameters<typeof declared>[0], props?: SigningProfileProps) =>
      actionsIn(declared(use, props).ofType('AWS::IAM::ManagedPolicy'));
    const images = { platform: Platform.NOTATION_OCI_SHA384_ECDSA };
    expect(granted((it, role) => it.grantSign(role))).toEqual(['signer:StartSigningJob', 'signer:GetSigningProfile']);
    expect(granted((it, role) => it.grantSign(role), images)).toEqual([
      'signer:SignPayload',
      'signer:GetSigningProfile',
    ]);
    expect(granted((it, role) => it.grantRevoke(role))).toContain('signer:RevokeSigningProfile');
  });

  test('is shared with a role of a known account, which may revoke nothing', () => {
    const { template, ofType } = declared((it) => it.shareWithRole('Partner', SIGNER));
    const permissions = ofType('AWS::Signer::ProfilePermission');
    expect(permissions.map(({ Action, Principal }) => [Action, Principal])).toEqual([
      ['signer:StartSigningJob', SIGNER],
      ['signer:GetSigningProfile', SIGNER],
    ]);
    expect(check([template], strict).findings).toEqual([]);
  });

  test('is not shared with whole accounts, or those that nobody knows', () => {
    const refused = (principal: string) => refusalOf(() => declared((it) => it.shareWithRole('Partner', principal)));
    expect(refused(PARTNER)).toContain(`SigningProfile 'Stack/Releases': '${PARTNER}' is not the ARN of a role`);
    expect(refused(`arn:aws:iam::${PARTNER}:root`)).toContain('is not the ARN of a role');
    expect(refused('arn:aws:iam::999988887777:role/release')).toContain('the account 999988887777 is not known');
  });
});
