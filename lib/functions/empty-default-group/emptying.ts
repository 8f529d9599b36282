/** What CloudFormation asks of a custom resource. */
export interface Request {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: { readonly DefaultSecurityGroupId: string; readonly Account: string };
}

/** What it is answered. */
export interface Response {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

interface Revocation {
  readonly GroupId: string;
  readonly IpPermissions: readonly object[];
}

/** What takes rules away from groups, and tells CloudFormation. */
export interface Means {
  readonly revokeIngress: (revocation: Revocation) => Promise<unknown>;
  readonly revokeEgress: (revocation: Revocation) => Promise<unknown>;
  readonly answer: (url: string, response: Response) => Promise<unknown>;
}

/**
 * Takes away the rules that AWS gives the default security group of a VPC: its members let each other in, and let
 * everything out. What is not there is as it should be. The group stays empty when the custom resource goes, because only
 * the VPC going with it is a reason for that. Never throws for what EC2 refuses, but says so to CloudFormation.
 */
export const emptying =
  ({ revokeIngress, revokeEgress, answer }: Means) =>
  async (request: Request): Promise<void> => {
    const { DefaultSecurityGroupId: GroupId, Account: UserId } = request.ResourceProperties;
    const { StackId, RequestId, LogicalResourceId } = request;
    const told = { PhysicalResourceId: `empty-${GroupId}`, StackId, RequestId, LogicalResourceId };
    const all = (rule: object) => ({ GroupId, IpPermissions: [{ IpProtocol: '-1', ...rule }] });
    try {
      if (request.RequestType !== 'Delete') {
        await gone(revokeIngress(all({ UserIdGroupPairs: [{ GroupId, UserId }] })));
        await gone(revokeEgress(all({ IpRanges: [{ CidrIp: '0.0.0.0/0' }] })));
        await gone(revokeEgress(all({ Ipv6Ranges: [{ CidrIpv6: '::/0' }] })));
      }
    } catch (error) {
      await answer(request.ResponseURL, { Status: 'FAILED', Reason: String(error), ...told });
      return;
    }
    await answer(request.ResponseURL, { Status: 'SUCCESS', ...told });
  };

/** Waits until a rule is taken away, or was not there. */
async function gone(revoked: Promise<unknown>): Promise<void> {
  try {
    await revoked;
  } catch (error) {
    if ((error as { name?: string }).name !== 'InvalidPermission.NotFound') throw error;
  }
}
