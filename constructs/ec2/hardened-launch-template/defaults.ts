import type { Guards } from '../../hardening';
import { type MachineTerms, machineCosts, machineDefaults, machineGuards } from '../defaults';

/** What a hardened launch template is, in the words of no toolkit. */
export const defaults: MachineTerms = machineDefaults;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<MachineTerms> = machineGuards;

/** What it costs beyond `LaunchTemplate` of the CDK. */
export const costs = machineCosts;
