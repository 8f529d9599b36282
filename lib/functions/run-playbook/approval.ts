/**
 * Why an approval does not count, if it does not. Both are who sent a message, as Amazon SQS tells: the id of a user, or the
 * id of a role and the name of a session of it. Sessions of one role are one, whatever they call themselves, and so are
 * sessions of one name, which IAM Identity Center gives to one person under each role.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html
 */
export function refusalOf(requester: string, approver: string | undefined): string | undefined {
  if (!approver) return 'nobody has approved it';
  const [asked, approved] = [requester, approver].map((sender) => sender.split(':')) as [string[], string[]];
  if (asked[0] === approved[0])
    return `${approver} may not approve it: ${requester} asked for it, who is the same user or role`;
  if (asked[1] !== undefined && asked[1] === approved[1])
    return `${approver} may not approve it: ${requester} asked for it, whose session has the same name`;
  return undefined;
}
