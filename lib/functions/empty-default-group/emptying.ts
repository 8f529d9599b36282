import { type Answer, answered, type Request } from '../custom-resource';

/** The group of a VPC, and the account that it is in. */
export interface Properties {
  readonly DefaultSecurityGroupId: string;
  readonly Account: string;
}

interface Revocation {
  readonly GroupId: string;
  readonly IpPermissions: readonly object[];
}

/** What takes rules away from groups, and tells CloudFormation. */
export interface Means {
  readonly revokeIngress: (revocation: Revocation) => Promise<unknown>;
  readonly revokeEgress: (revocation: Revocation) => Promise<unknown>;
  readonly answer: Answer;
}

/**
 * Takes away the rules that AWS gives the default security group of a VPC: its members let each other in, and let
 * everything out. What is not there is as it should be. The group stays empty when the custom resource goes, because only
 * the VPC going with it is a reason for that. Never throws for what EC2 refuses, but says so to CloudFormation.
 */
export const emptying =
  ({ revokeIngress, revokeEgress, answer }: Means) =>
  (request: Request<Properties>): Promise<void> => {
    const { DefaultSecurityGroupId: GroupId, Account: UserId } = request.ResourceProperties;
    const all = (rule: object) => ({ GroupId, IpPermissions: [{ IpProtocol: '-1', ...rule }] });
    return answered(request, `empty-${GroupId}`, answer, async () => {
      if (request.RequestType === 'Delete') return;
      await gone(revokeIngress(all({ UserIdGroupPairs: [{ GroupId, UserId }] })));
      await gone(revokeEgress(all({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })));
      await gone(revokeEgress(all({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] })));
    });
  };

/** Waits until a rule is taken away, or was not there. */
async function gone(revoked: Promise<unknown>): Promise<void> {
  try {
    await revoked;
  } catch (error) {
    if ((error as { name?: string }).name !== 'InvalidPermission.NotFound') throw error;
  }
}
