import { type Answer, answered, type Request } from '../custom-resource';

/** What CloudFormation hands on: the settings as JSON, because it makes texts of numbers and booleans. */
export interface Properties {
  readonly Settings: string;
}

/** Why Amazon Inspector does not scan an account. */
interface Refusal {
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

/** What sets an account, each by what its service takes, and tells CloudFormation. */
export interface Means {
  readonly passwordPolicy: (policy: object) => Promise<unknown>;
  readonly publicAccessBlock: (block: object) => Promise<unknown>;
  readonly diskEncryption: () => Promise<unknown>;
  readonly instanceMetadata: (defaults: object) => Promise<unknown>;
  readonly inspector: (scans: object) => Promise<{ readonly failedAccounts?: readonly Refusal[] }>;
  /** What is on in all accounts of an organisation, by each service. */
  readonly guardDutyMembers: (terms: object) => Promise<unknown>;
  readonly inspectorMembers: (terms: object) => Promise<unknown>;
  readonly macieMembers: (terms: object) => Promise<unknown>;
  readonly answer: Answer;
}

const NAMES = [
  ...(['passwordPolicy', 'publicAccessBlock', 'diskEncryption', 'instanceMetadata', 'inspector'] as const),
  ...(['guardDutyMembers', 'inspectorMembers', 'macieMembers'] as const),
] as const;
type Name = (typeof NAMES)[number];

/** What Inspector says where it scans already, or is about to. */
const SCANNED = ['ALREADY_ENABLED', 'ENABLE_IN_PROGRESS'];

/**
 * Sets what an account is asked to have, and leaves alone what nothing is said of. Each setting may be made again, so a run
 * that was cut short is made good by the next. One that fails keeps no other from being made, and then the deployment fails
 * with the reasons of all. Nothing is taken back when the custom resource goes: that would weaken the account.
 * Never throws for what a service refuses, but says so to CloudFormation.
 */
export const settling =
  (means: Means) =>
  (request: Request<Properties>): Promise<void> =>
    answered(request, 'account-settings', means.answer, async () => {
      if (request.RequestType === 'Delete') return;
      const settings = settingsOf(request.ResourceProperties?.Settings);
      const failures: string[] = [];
      for (const name of NAMES) {
        const setting = settings[name];
        if (setting === undefined) continue;
        try {
          await made(means, name, setting);
        } catch (error) {
          failures.push(`${name}: ${error}`);
        }
      }
      if (failures.length > 0) throw new Error(failures.join('; '));
    });

/** The settings that a text holds. Throws for what is none. */
function settingsOf(text: unknown): Partial<Record<Name, object>> {
  const settings = typeof text === 'string' ? parsed(text) : undefined;
  if (!isObject(settings)) throw new Error('Settings is not a JSON object');
  for (const [name, setting] of Object.entries(settings)) {
    if (!NAMES.some((known) => known === name))
      throw new Error(`Settings holds '${name}', which is none of ${NAMES.join(', ')}`);
    if (!isObject(setting)) throw new Error(`Settings.${name} is not an object`);
  }
  return settings as Partial<Record<Name, object>>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function made(means: Means, name: Name, setting: object): Promise<void> {
  if (name !== 'inspector') {
    await means[name](setting);
    return;
  }
  const { failedAccounts = [] } = await means.inspector(setting);
  const refused = failedAccounts.find(({ errorCode = '' }) => !SCANNED.includes(errorCode));
  if (refused) throw new Error(`${refused.errorCode}: ${refused.errorMessage}`);
}
