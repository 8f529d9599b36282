import { own } from '../engine/own';
import { both, someOf, type Truth } from '../engine/truth';
import { knownPieces } from '../engine/value';
import { type ActionResource, resourcesOf } from './action-resources';
import { fieldsOf, takingIn } from './arn';
import { covers } from './glob';
import { contains } from './patterns';
import { type Item, type Items, includes, includesAll, isDeny, isEverything, type Statement } from './policy';

/**
 * Of actions that touch several kinds of resource, those that it is about: running a command needs a document, but happens
 * on a machine.
 */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  'apprunner:CreateService': ['service'],
  'apprunner:UpdateService': ['service'],
  'batch:CreateJobQueue': ['job-queue'],
  'batch:RegisterJobDefinition': ['job-definition'],
  'batch:SubmitJob': ['job-definition', 'job-definition-revision'],
  'braket:CreateJob': ['job'],
  'cloudformation:CreateStackInstances': ['stackset'],
  'cloudformation:UpdateStackSet': ['stackset'],
  'ec2:ModifyInstanceAttribute': ['instance'],
  'ec2:RequestSpotInstances': ['spot-instances-request'],
  'ec2:RunInstances': ['instance'],
  'ec2:StartInstances': ['instance'],
  'elasticmapreduce:OpenEditorInConsole': ['editor'],
  'identitystore:CreateGroupMembership': ['Group'],
  's3:GetObject': ['object'],
  's3:PutObject': ['object'],
  'sagemaker:CreateTrainingJob': ['training-job'],
  'ssm:CreateAssociation': ['instance', 'managed-instance'],
  'ssm:SendCommand': ['instance', 'managed-instance'],
  'ssm:StartSession': ['instance', 'managed-instance', 'task'],
  'sso:AttachCustomerManagedPolicyReferenceToPermissionSet': ['PermissionSet'],
  'sso:AttachManagedPolicyToPermissionSet': ['PermissionSet'],
  'sso:CreateAccountAssignment': ['PermissionSet'],
  'sso:ProvisionPermissionSet': ['PermissionSet'],
  'sso:PutInlinePolicyToPermissionSet': ['PermissionSet'],
};

/** The kinds of resource that an action is about; none for one that only works on `*`. */
export function kindsOfAction(action: string): readonly ActionResource[] {
  const about = own(ABOUT, action);
  const kinds = resourcesOf(action);
  return about ? kinds.filter(({ name }) => about.includes(name)) : kinds;
}

/** Whether resources of a statement take in everything there is of a kind that an action is about, in whatever spelling. */
export const takesInEvery = (resources: Items, action: string): Truth =>
  resources.said &&
  takesIn(resources, (item) => isBroad(item) && someOf(kindsOfAction(action), (kind) => isEvery(item, kind)));

/** Whether a pattern could take in everything of some kind, without a look at the table of kinds. Most name a bucket or less. */
const isBroad = ({ text }: Item): boolean =>
  text.endsWith('*') && /^(arn:|\*)/.test(text) && !/^arn:[^:]*:s3:[^:]*:[^:]*:[^*]/.test(text);

/** Whether they take in everything there is of every kind that it is about. */
export function takesInAllKinds(resources: Items, action: string): Truth {
  if (!resources.said || includesAll(resources) === true) return true;
  const [first, ...others] = kindsOfAction(action);
  const takes = (kind?: ActionResource) => takesIn(resources, (item) => kind !== undefined && isEvery(item, kind));
  return both(takes(first), ...others.map((kind) => () => takes(kind)));
}

/** Whether a Deny among statements refuses an action wherever it could be used, under no condition. */
export const isDenied = (action: string, among: readonly Statement[]): boolean =>
  among.some(
    (one) =>
      isDeny(one) === true &&
      one.conditions.length === 0 &&
      !one.conditionsOpen &&
      includes(one.actions, action) === true &&
      takesInAllKinds(one.resources, action) === true,
  );

function takesIn({ negated, list }: Items, isEvery: (item: Item) => Truth): Truth {
  const all = someOf(list, (item) => (item.open ? undefined : isEverything(item.text) || isEvery(item)));
  // What is left out by name leaves the rest.
  return negated ? all !== true : all;
}

const known = new Map<string, boolean>();

/** Whether a pattern takes in all of a kind, in its own account and region, whichever they are. */
function isEvery({ text }: Item, { arn }: ActionResource): boolean {
  const key = `${arn} ${text}`;
  const found = known.get(key) ?? isWhole(inOwnPlace(text), `arn:${OWN[1]}:${arnInOwnPlace(arn)}`);
  if (known.size < 10_000) known.set(key, found);
  return found;
}

/** A kind has members of names that no pattern spells out; only a pattern that takes in one of them is looked at closely. */
const isWhole = (pattern: string, kind: string): boolean =>
  covers(pattern, kind.replaceAll('*', '\uE004')) && contains(pattern, kind);

/** What stands for the partition, the region and the account that a policy is for. */
const OWN = { 1: 'aws', 3: 'region', 4: 'account' } as const;

/** A pattern in which its own partition, region and account have one name, and no hole can be a wildcard. */
function inOwnPlace(pattern: string): string {
  const fields = fieldsOf(pattern);
  for (const [index, own] of Object.entries(OWN)) {
    const field = fields[Number(index)];
    // What is AWS's own, such as its policies, is of no account.
    if (!field || (index !== '1' && field === 'aws')) continue;
    const isPattern = /[*?]/.test(knownPieces(field).join(''));
    fields[Number(index)] = isPattern ? (takingIn(field, Number(index), own) ?? field) : own;
  }
  return fields.join(':').replace(/\$\{[^}]*\}/g, '\uE005');
}

const arnInOwnPlace = (arn: string): string =>
  arn
    .replace('${Partition}', OWN[1])
    .replace('${Region}', OWN[3])
    .replace('${Account}', OWN[4])
    .replace(/\$\{[^}]*\}/g, '*');
