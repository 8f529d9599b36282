/** Who approved a release, and of whose work. */
export interface Approval {
  /** The principal that approved, as the control plane names it: `arn:aws:sts::<account>:assumed-role/<role>/<session>`. */
  readonly approver: string;
  /** ARNs of the roles that may approve. */
  readonly roles: readonly string[];
  /** Everyone who wrote, committed or signed what is released: mail addresses or names. */
  readonly authors: readonly string[];
}

/** What is wrong with an approval, in the words of a message. None, when somebody else gave it in a role that may. */
export function objectionsTo({ approver, roles, authors }: Approval): string[] {
  if (!approver) return ['nobody is named as the one who approved'];
  const by = personOf(approver);
  const objections: string[] = [];
  if (!roles.some((role) => isSessionOf(approver, role)))
    objections.push(`${approver} is not in a role that may approve`);
  if (authors.length === 0) objections.push('it is not known who wrote what is released');
  if (authors.some((author) => personOf(author) === by)) objections.push(`${by} approved work of their own`);
  return objections;
}

/** Whether a session is one of a role. A session's ARN names the role without its path. */
function isSessionOf(session: string, role: string): boolean {
  const [, partition, account, name] = /^arn:([^:]+):iam::(\d+):role\/(?:.*\/)?([^/]+)$/.exec(role) ?? [];
  return name !== undefined && session.startsWith(`arn:${partition}:sts::${account}:assumed-role/${name}/`);
}

/** The part of an ARN, a mail address or a name that tells people apart, in lower case. */
function personOf(principal: string): string {
  const last = principal.split('/').at(-1) ?? '';
  return (last.split('@')[0] ?? '').trim().toLowerCase();
}
