import { BulwarkError } from '../../../lib/engine/error';
import { byDesign } from '../../../tree/waivers';
import { checkAction } from '../grants';
import type { People } from '../mfa-role/people';
import { type BoundaryStatement, oversize } from '../permissions-boundary/policy';
import { listOf } from '../policy';
import { boundaryPatterns, type CatalogueRole, DUTIES, refuseDuty, SERVICES } from './duties';

/** Who takes a role of the catalogue, and what it works with. */
export interface CatalogueMember extends People {
  /** The services that it may be granted actions of, by prefix. */
  readonly services?: readonly string[];
}

/** The roles of a catalogue, each with those who take it. */
export interface RoleCatalogueOptions {
  /** Develops: reads, changes what is of no other duty, and handles data. */
  readonly developer?: CatalogueMember & Required<Pick<CatalogueMember, 'services'>>;
  /** Deploys: starts releases, by the roles of the bootstrap of the CDK that it is granted. */
  readonly deployer?: CatalogueMember;
  /** Approves what others release. */
  readonly approver?: CatalogueMember;
  /** Reads how the account is set up, and changes nothing. */
  readonly auditor?: CatalogueMember;
  /** Looks after what watches and guards the account, and grants nothing. */
  readonly securityAdministrator?: CatalogueMember;
}

/** A role to be made. */
export interface PlannedRole {
  readonly role: CatalogueRole;
  readonly people: People;
  readonly boundary: BoundaryStatement;
}

const ROLES = Object.keys(DUTIES) as CatalogueRole[];

/** The roles to make. Throws a `BulwarkError` for somebody who would have two, whose duties are to be apart. */
export function rolesOf(what: string, options: RoleCatalogueOptions): PlannedRole[] {
  const named = ROLES.flatMap((role) => {
    const member = options[role];
    return member ? [{ role, member }] : [];
  });
  if (named.length === 0)
    throw new BulwarkError(
      `${what}: it has no roles; say who takes one, as developer: { users: ['alice'], services: ['logs'] }`,
    );
  for (const kind of ['users', 'permissionSets'] as const) {
    const seen = new Map<string, CatalogueRole>();
    for (const { role, member } of named)
      for (const one of member[kind] ?? []) {
        const name = one.slice(one.lastIndexOf('/') + 1).toLowerCase();
        const other = seen.get(name);
        if (other !== undefined)
          throw new BulwarkError(
            `${what}: '${one}' would be ${other} and ${role}, whose duties are to be apart; name them in one of the two`,
          );
        seen.set(name, role);
      }
  }
  return named.map(({ role, member: { users, permissionSets, services } }) => {
    const of = services ?? SERVICES[role as keyof typeof SERVICES];
    const boundary: BoundaryStatement = {
      ...{ Sid: 'Duties', Effect: 'Allow', Action: boundaryPatterns(what, role, of), Resource: '*' },
    };
    if (boundary.Action?.length === 0)
      throw new BulwarkError(
        `${what}: ${of.join(', ') || 'no service'} has nothing for the ${role} to do; name others as services`,
      );
    const error = oversize([boundary]);
    if (error) throw new BulwarkError(`${what}: ${role}: ${error}`);
    return { role, people: { ...(users && { users }), ...(permissionSets && { permissionSets }) }, boundary };
  });
}

/** Refuses to grant a role what is no duty of it. Throws a `BulwarkError` that names the action and the duty. */
export function refuseOtherDuties(
  what: string,
  role: CatalogueRole,
  actions: string | readonly string[] | undefined,
): void {
  for (const name of listOf(actions)) refuseDuty(what, role, checkAction(what, name));
}

/** A name that it has not. */
export function refuseUnknown(what: string, role: string, known: readonly string[]): never {
  throw new BulwarkError(`${what}: there is no ${role}; it has '${known.join("', '")}'`);
}

/** Rules that the boundary of who approves breaks. */
export const BROKEN_BY_APPROVER = byDesign(
  'the role is for those who approve what others release',
  'iam/boundary-no-tampering',
);
